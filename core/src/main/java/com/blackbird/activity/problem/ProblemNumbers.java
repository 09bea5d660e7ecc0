package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.HOURS;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** How many errors problems had in a time, by whole hours; older hours are forgotten. */
public final class ProblemNumbers {
  private static final String ERRORS =
      """
      from problem_hour h
      join problem part on part.account_id = h.account_id and part.id = h.problem
      join problem whole on whole.account_id = part.account_id
        and whole.id = coalesce(part.merged_into, part.id)
      where h.account_id = :account and h.hour >= :since and h.hour < :until
        and (:every or part.integration in (:integrations))
      """;

  private final JdbcClient jdbc;

  /** Reads through this connection. */
  public ProblemNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A problem with its errors of the time.
   *
   * @param title in a few words; foreign text
   * @param last when it came last, then or after
   */
  public record Frequent(IntegrationKey integration, String title, long errors, Instant last) {}

  /** How many of a platform's errors are explained by a guide. */
  public record Recognised(String platform, long errors, long recognised) {}

  /** The problems with most errors. */
  public List<Frequent> mostFrequent(
      AccountId account, Set<IntegrationKey> of, Instant since, Instant until, int most) {
    return of(
            """
            select whole.integration, whole.title, max(part.last_seen) as last_seen,
              cast(sum(h.errors) as bigint) as errors
            %s group by whole.id, whole.integration, whole.title
            order by errors desc, last_seen desc, whole.id limit %d
            """
                .formatted(ERRORS, most),
            account,
            of,
            since,
            until)
        .query((row, number) ->
            new Frequent(
                new IntegrationKey(row.getString("integration")),
                row.getString("title"),
                row.getLong("errors"),
                StoredTime.of(row, "last_seen")))
        .list();
  }

  /** What is recognised of each platform, the one with most errors first. */
  public List<Recognised> recognised(
      AccountId account, Set<IntegrationKey> of, Instant since, Instant until) {
    return of(
            """
            select whole.platform, cast(sum(h.errors) as bigint) as errors,
              cast(coalesce(sum(h.errors) filter (where whole.guide is not null), 0) as bigint)
                as recognised
            %s group by whole.platform order by errors desc, whole.platform
            """
                .formatted(ERRORS),
            account,
            of,
            since,
            until)
        .query((row, number) ->
            new Recognised(
                Platform.of(row.getString("platform")).name(),
                row.getLong("errors"),
                row.getLong("recognised")))
        .list();
  }

  private StatementSpec of(
      String sql, AccountId account, Set<IntegrationKey> of, Instant since, Instant until) {
    return jdbc.sql(sql)
        .param("account", account.value())
        .param("since", since.truncatedTo(HOURS).atOffset(UTC))
        .param("until", until.atOffset(UTC))
        .param("every", of.isEmpty())
        .param(
            "integrations",
            of.isEmpty() ? List.of("") : of.stream().map(IntegrationKey::text).toList());
  }
}
