package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.signature.Signatures;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Problems of which nobody is told by an error: an integration that does not talk any more, and an
 * account of which nobody does. What is silent counts as a record that is stuck until it is heard
 * again, so the problem lives, and recovers, as any other. Must be asked in a transaction.
 */
public final class SilenceProblems {
  private final JdbcClient jdbc;
  private final LookStore looks;

  /** Stores through this connection. */
  public SilenceProblems(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.looks = new LookStore(jdbc);
  }

  /** The id of the silence of an integration; it has one at a time. */
  public static UUID of(AccountId account, IntegrationKey integration) {
    return Problem.idOf(account, integration, Problem.SILENCE);
  }

  /** The id of the silence of a whole account. */
  public static UUID of(AccountId account) {
    return DerivedUuid.of(account.value() + "/" + Problem.QUIET_ACCOUNT);
  }

  /**
   * A silence that begins, or grows.
   *
   * @param ways what is silent, and since when
   * @param said what is to be said of it
   */
  public record Fallen(UUID id, Map<Way, Instant> ways, Silence said) {
    /** Copies what is silent. */
    public Fallen {
      ways = Map.copyOf(ways);
    }
  }

  /** What is silent in this problem and has not been heard again, and since when. */
  public Map<Way, Instant> unheard(AccountId account, UUID id) {
    Map<Way, Instant> unheard = new HashMap<>();
    jdbc.sql(
            """
            select direction, type, cured_after from problem_record
            where account_id = ? and problem = ? and synced_at is null
            """)
        .params(account.value(), id)
        .query((row, number) ->
            unheard.put(
                new Way(
                    Direction.valueOf(row.getString("direction")),
                    ActivityType.valueOf(row.getString("type"))),
                StoredTime.of(row, "cured_after")))
        .list();
    return unheard;
  }

  /** Whether a person has said that this silence is nothing to worry about. */
  public boolean isResolved(AccountId account, UUID id) {
    return jdbc.sql("select state = 'RESOLVED' from problem where account_id = ? and id = ?")
        .params(account.value(), id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Opens the problem, or adds to it what has gone silent since. */
  public void raise(Integration integration, String category, Fallen silence, Instant now) {
    AccountId account = integration.accountId();
    Instant since = silence.ways().values().stream().min(Instant::compareTo).orElse(now);
    Instant last = silence.ways().values().stream().max(Instant::compareTo).orElse(now);
    ProblemWords words = ProblemWords.in(Language.ENGLISH);
    // Problems first, then looks, then records, as the intake does.
    jdbc.sql(
            """
            insert into problem as p (account_id, id, integration, platform, signature,
              signature_version, template, title, sample, sample_at, sample_id, count, first_seen,
              last_seen, state, inferred, counted_before, reason, changed_at, changed_by,
              changed_by_name, owner, owner_name, category, silence, told_count, told_stuck, revision)
            values (:account, :id, :integration, :platform, :category, :version, '', :title,
              :words, :since, :id, 1, :since, :last, 'OPEN', true, 0, '', :now, '', '', '', '',
              :category, :silence, 0, 0, 0)
            on conflict (account_id, id) do update set
              integration = excluded.integration, platform = excluded.platform,
              title = excluded.title, sample = excluded.sample, sample_at = excluded.sample_at,
              silence = excluded.silence,
              last_seen = greatest(p.last_seen, excluded.last_seen),
              count = p.count + case when p.state in ('RESOLVED', 'RECOVERED') then 1 else 0 end
            """)
        .param("account", account.value())
        .param("id", silence.id())
        .param("integration", integration.key().text())
        .param("platform", integration.platform().key())
        .param("category", category)
        .param("version", Signatures.VERSION)
        .param("title", words.title(silence.said()))
        .param("words", words.usual(silence.said()))
        .param("silence", silence.said().kept())
        .param("since", since.atOffset(UTC))
        .param("last", last.atOffset(UTC))
        .param("now", now.atOffset(UTC))
        .update();
    looks.due(account, List.of(silence.id()), now);
    write(integration, silence, now);
  }

  private void write(Integration integration, Fallen silence, Instant now) {
    var ways = silence.ways().entrySet();
    jdbc.sql(
            """
            insert into problem_record as r (account_id, problem, direction, type, reference,
              integration, failed_at, cured_after, seen_at)
            select ?, ?, direction, type, '', ?, since, since, ?
            from unnest(?::text[], ?::text[], ?::timestamptz[]) as silent (direction, type, since)
            order by direction, type
            on conflict (account_id, problem, direction, type, reference) do update set
              failed_at = excluded.failed_at, cured_after = excluded.cured_after,
              integration = excluded.integration, synced_at = null, seen_at = excluded.seen_at,
              look_at = null
            """)
        .param(integration.accountId().value())
        .param(silence.id())
        .param(integration.key().text())
        .param(now.atOffset(UTC))
        .param(column(ways, way -> way.getKey().direction().name()))
        .param(column(ways, way -> way.getKey().type().name()))
        .param(column(ways, Map.Entry::getValue))
        .update();
  }

  /** These talk again, since then; somebody has to look whether that is all. */
  public void heard(AccountId account, UUID id, Map<Way, Instant> ways, Instant now) {
    if (ways.isEmpty()) {
      return;
    }
    var heard = ways.entrySet();
    jdbc.sql("select id from problem where account_id = ? and id = ? for update")
        .params(account.value(), id)
        .query(ProblemRow::id)
        .list();
    looks.due(account, List.of(id), now);
    jdbc.sql(
            """
            update problem_record r set synced_at = silent.at, look_at = null
            from unnest(?::text[], ?::text[], ?::timestamptz[]) as silent (direction, type, at)
            where r.account_id = ? and r.problem = ? and r.synced_at is null
              and r.direction = silent.direction and r.type = silent.type
            """)
        .param(column(heard, way -> way.getKey().direction().name()))
        .param(column(heard, way -> way.getKey().type().name()))
        .param(column(heard, Map.Entry::getValue))
        .param(account.value())
        .param(id)
        .update();
  }

  private static <T> String[] column(Collection<T> rows, Function<T, Object> field) {
    return rows.stream().map(field).map(Object::toString).toArray(String[]::new);
  }
}
