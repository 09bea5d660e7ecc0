package com.blackbird.activity.alert;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.alert.Forecast.Busiest;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries subscriptions on the errors of the last week. */
public final class Forecasts {
  private static final Duration WEEK = Duration.ofDays(7);

  /** Errors that it looks at, the newest first: enough to say that it is too many. */
  private static final int MOST = 200_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final int most;

  /** Reads through this connection. */
  public Forecasts(JdbcClient jdbc, Clock clock) {
    this(jdbc, clock, MOST);
  }

  Forecasts(JdbcClient jdbc, Clock clock, int most) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.most = most;
  }

  private record Row(String title, long errors, boolean isTold) {}

  /** What the subscription would have told. */
  Forecast of(Subscription subscription) {
    List<Row> rows = rows(subscription);
    long errors = rows.stream().mapToLong(Row::errors).sum();
    List<Row> told = rows.stream().filter(Row::isTold).toList();
    return new Forecast(
        errors > 0 || isHeard(subscription),
        errors,
        errors >= most,
        told.size(),
        told.stream()
            .max(Comparator.comparingLong(Row::errors))
            .map(top -> new Busiest(top.title(), top.errors())));
  }

  private boolean isHeard(Subscription subscription) {
    Interest interest = subscription.interest();
    return jdbc.sql(
            """
            select exists (
              select from activity
              where account_id = :account and created_at >= :since
                and (:anyIntegration or integration in (:integrations)))
            """)
        .param("account", subscription.account().value())
        .param("since", since())
        .param("anyIntegration", interest.integrations().isEmpty())
        .param("integrations", texts(interest.integrations(), IntegrationKey::text))
        .query(Boolean.class)
        .single();
  }

  private OffsetDateTime since() {
    return clock.instant().minus(WEEK).atOffset(UTC);
  }

  private List<Row> rows(Subscription subscription) {
    Interest interest = subscription.interest();
    return jdbc.sql(
            """
            with seen as (
              select a.integration, a.created_at, coalesce(p.merged_into, p.id) as problem
              from activity a
              join problem p on p.account_id = a.account_id and p.id = a.problem
              where a.account_id = :account and a.problem is not null and a.created_at >= :since
                and (:anyIntegration or a.integration in (:integrations))
                and (:anyType or a.type in (:types))
                and (:anyDirection or a.direction in (:directions))
                and (:anyCategory or p.category in (:categories))
              order by a.created_at desc
              limit :most),
            reached as (%s)
            select p.title, r.errors, r.is_told
            from reached r join problem p on p.account_id = :account and p.id = r.problem
            """
                .formatted(reached(subscription.threshold())))
        .param("account", subscription.account().value())
        .param("since", since())
        .param("anyIntegration", interest.integrations().isEmpty())
        .param("integrations", texts(interest.integrations(), IntegrationKey::text))
        .param("anyType", interest.types().isEmpty())
        .param("types", texts(interest.types(), ActivityType::name))
        .param("anyDirection", interest.directions().isEmpty())
        .param("directions", texts(interest.directions(), Direction::name))
        .param("anyCategory", interest.categories().isEmpty())
        .param("categories", texts(interest.categories(), Function.identity()))
        .param("within", subscription.threshold().within().toSeconds())
        .param("least", least(subscription.threshold()))
        .param("most", most)
        .query((row, number) ->
            new Row(row.getString("title"), row.getLong("errors"), row.getBoolean("is_told")))
        .list();
  }

  /** Per problem its errors, and whether the threshold was ever reached. */
  private static String reached(Threshold threshold) {
    return threshold instanceof Threshold.Rate
        ? """
        select s.problem, count(*) as errors, bool_or(failing.integration is not null) as is_told
        from seen s
        left join (
          select integration, span from (
            select integration, floor(extract(epoch from created_at) / :within) as span,
              count(*) as activities, count(*) filter (where status = 'ERROR') as errors
            from activity
            where account_id = :account and created_at >= :since
              and integration in (select integration from seen)
            group by integration, span) spans
          where activities >= %d and errors * 100 >= :least * activities) failing
          on failing.integration = s.integration
            and failing.span = floor(extract(epoch from s.created_at) / :within)
        group by s.problem
        """
            .formatted(Threshold.Rate.AT_LEAST)
        : """
        select problem, count(*) as errors, max(at_once) >= :least as is_told
        from (
          select problem, count(*) over (
            partition by problem order by created_at
            range between make_interval(secs => :within) preceding and current row) as at_once
          from seen) windows
        group by problem
        """;
  }

  private static int least(Threshold threshold) {
    return switch (threshold) {
      case Threshold.First first -> 1;
      case Threshold.Count count -> count.errors();
      case Threshold.Rate rate -> rate.percent();
    };
  }

  /** An empty list is no SQL; then the filter is not looked at. */
  private static <T> List<String> texts(Collection<T> values, Function<T, String> text) {
    return values.isEmpty() ? List.of("") : values.stream().map(text).toList();
  }
}
