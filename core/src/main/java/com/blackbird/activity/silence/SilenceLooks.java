package com.blackbird.activity.silence;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which integrations somebody has to look at, when, and what came of the last look. */
public final class SilenceLooks {
  private final JdbcClient jdbc;

  /** Stores through this connection. */
  public SilenceLooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What came of a look, in one word. */
  public enum Outcome {
    LEARNING,
    TOO_SELDOM,
    TALKING,
    SILENT
  }

  /**
   * How an integration is known.
   *
   * @param days for how many days it has been heard, while that is learned
   */
  public record Known(Outcome outcome, int days) {}

  /** An integration to look at. */
  record Due(AccountId account, IntegrationKey integration) {}

  /**
   * A look that this transaction holds.
   *
   * @param heardFrom silence before that means nothing; null when it all counts
   * @param zone the account's
   */
  record Held(@Nullable Instant heardFrom, ZoneId zone) {}

  /** Those that are due, the longest waiting first. */
  List<Due> due(Instant now, int most) {
    return jdbc.sql(
            """
            select account_id, integration from silence_look where due_at <= ?
            order by due_at limit ?
            """)
        .params(now.atOffset(UTC), most)
        .query((row, number) ->
            new Due(
                new AccountId(row.getObject("account_id", UUID.class)),
                new IntegrationKey(row.getString("integration"))))
        .list();
  }

  /** Takes it for the caller's transaction, unless somebody else has it or it is not due. */
  Optional<Held> hold(Due due, Instant now) {
    return jdbc.sql(
            """
            select l.heard_from, (select zone from account a where a.id = l.account_id) as zone
            from silence_look l
            where l.account_id = ? and l.integration = ? and l.due_at <= ?
            for update of l skip locked
            """)
        .params(due.account().value(), due.integration().text(), now.atOffset(UTC))
        .query((row, number) -> {
          var from = row.getObject("heard_from", OffsetDateTime.class);
          return new Held(from == null ? null : from.toInstant(), zone(row.getString("zone")));
        })
        .optional();
  }

  /** A name that this Java does not know is no zone: another version may have stored it. */
  private static ZoneId zone(@Nullable String name) {
    try {
      return name == null ? UTC : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return UTC;
    }
  }

  /** The next look, and what came of this one. */
  void next(Due due, Instant at, Outcome outcome, int days, @Nullable Instant heardFrom) {
    jdbc.sql(
            """
            update silence_look set due_at = :at, verdict = :verdict, days = :days,
              heard_from = :from
            where account_id = :account and integration = :integration
            """)
        .param("at", at.atOffset(UTC))
        .param("verdict", outcome.name())
        .param("days", days)
        .param("from", heardFrom == null ? null : heardFrom.atOffset(UTC))
        .param("account", due.account().value())
        .param("integration", due.integration().text())
        .update();
  }

  /** How these integrations are known. */
  public Map<IntegrationKey, Known> known(
      AccountId account, Collection<IntegrationKey> integrations) {
    Map<IntegrationKey, Known> known = new HashMap<>();
    jdbc.sql(
            """
            select integration, verdict, days from silence_look
            where account_id = ? and integration = any(?::text[])
            """)
        .param(account.value())
        .param(integrations.stream().map(IntegrationKey::text).toArray(String[]::new))
        .query((row, number) ->
            known.put(
                new IntegrationKey(row.getString("integration")),
                new Known(Outcome.valueOf(row.getString("verdict")), row.getInt("days"))))
        .list();
    return known;
  }

  /** How many integrations of the account there are of each kind. */
  public Map<Outcome, Long> count(AccountId account) {
    Map<Outcome, Long> counts = new HashMap<>();
    jdbc.sql(
            "select verdict, count(*) as many from silence_look where account_id = ?"
                + " group by verdict")
        .param(account.value())
        .query((row, number) ->
            counts.put(Outcome.valueOf(row.getString("verdict")), row.getLong("many")))
        .list();
    return counts;
  }
}
