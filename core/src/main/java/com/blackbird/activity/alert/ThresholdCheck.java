package com.blackbird.activity.alert;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts in the log whether enough has gone wrong. */
final class ThresholdCheck {
  private final JdbcClient jdbc;

  ThresholdCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isReached(Subscription subscription, Subject subject, Instant now) {
    if (subject.problem().isSilence()) {
      return true;
    }
    return switch (subscription.threshold()) {
      case Threshold.First first -> true;
      case Threshold.Count count ->
          count.isReached(errors(subject, now.minus(count.within()), count.errors()), 0, 0);
      case Threshold.Rate rate -> isReached(rate, subject, now.minus(rate.within()));
    };
  }

  private boolean isReached(Threshold.Rate rate, Subject subject, Instant since) {
    return errors(subject, since, 1) > 0
        && jdbc.sql(
                """
                select count(*) filter (where status = 'ERROR') as failed, count(*) as activities
                from activity
                where account_id = :account and integration = :integration and created_at > :since
                """)
            .param("account", subject.problem().accountId().value())
            .param("integration", subject.problem().integration().text())
            .param("since", since.atOffset(UTC))
            .query((row, number) ->
                rate.isReached(1, row.getLong("failed"), row.getLong("activities")))
            .single();
  }

  /** How many errors the problem has had since then; counts no further than needed. */
  private long errors(Subject subject, Instant since, int enough) {
    return jdbc.sql(
            """
            select count(*) from (
              select from activity
              where account_id = :account and problem in (:parts) and created_at > :since
              limit :enough) seen
            """)
        .param("account", subject.problem().accountId().value())
        .param("parts", subject.parts())
        .param("since", since.atOffset(UTC))
        .param("enough", enough)
        .query(Long.class)
        .single();
  }
}
