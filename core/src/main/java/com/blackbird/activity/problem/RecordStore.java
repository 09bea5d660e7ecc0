package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.integration.IntegrationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records that failed, and whether they have gone through since. */
final class RecordStore {
  /**
   * A failure and the success that cures it may be stored at the same moment without seeing each
   * other, so the log is asked once more when every transaction of that moment is over.
   */
  static final Duration SECOND_LOOK = Duration.ofMinutes(1);

  private static final int AT_ONCE = 5_000;

  private final JdbcClient jdbc;

  /** Stores through this connection. */
  RecordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The records of a problem for a statement with {@code :account}, {@code :parts} and {@code
   * :written_off}: each once, though it may have failed in several of its parts.
   */
  static String of(Collection<UUID> parts) {
    return parts.size() > 1
        ? """
        (select type, reference, max(failed_at) as failed_at,
          case when count(synced_at) = count(*) then max(synced_at) end as synced_at,
          min(failed_at) filter (where synced_at is null and failed_at > :written_off)
            as stuck_since
        from problem_record where account_id = :account and problem in (:parts)
        group by direction, type, reference) record
        """
        : """
        (select type, reference, failed_at, synced_at,
          case when synced_at is null and failed_at > :written_off then failed_at end
            as stuck_since
        from problem_record where account_id = :account and problem in (:parts)) record
        """;
  }

  /** The failed records that one of these successes may cure, or cure earlier than was known. */
  List<Failure> waitingFor(AccountId accountId, Successes successes) {
    var spans = successes.spans().entrySet();
    if (spans.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select r.problem, r.direction, r.type, r.reference, r.integration, r.failed_at,
              r.cured_after
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
              ?::timestamptz[])
              as went (integration, direction, type, reference, first_at, last_at)
            join problem_record r on r.account_id = ? and r.integration = went.integration
              and r.reference = went.reference and r.direction = went.direction
              and r.type = went.type
            where went.last_at > r.cured_after
              and (r.synced_at is null or went.first_at < r.synced_at)
            """)
        .param(column(spans, span -> span.getKey().integration()))
        .param(column(spans, span -> span.getKey().direction().name()))
        .param(column(spans, span -> span.getKey().type().name()))
        .param(column(spans, span -> span.getKey().reference()))
        .param(column(spans, span -> span.getValue().first()))
        .param(column(spans, span -> span.getValue().last()))
        .param(accountId.value())
        .query(RecordStore::failure)
        .list();
  }

  /** Notes them, each once, and that the log has to be asked about them. */
  void add(AccountId accountId, Collection<Failure> failures, Instant now) {
    if (failures.isEmpty()) {
      return;
    }
    // In one order everywhere, or two batches that share records could wait for each other.
    jdbc.sql(
            """
            insert into problem_record as r (account_id, problem, direction, type, reference,
              integration, failed_at, cured_after, seen_at, look_at)
            select ?, problem, direction, type, reference, integration, failed_at, cured_after,
              ?::timestamptz, ?::timestamptz
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
              ?::timestamptz[])
              as failed (problem, direction, type, reference, integration, failed_at, cured_after)
            order by problem, direction, type, reference
            on conflict (account_id, problem, direction, type, reference) do update set
              failed_at = greatest(r.failed_at, excluded.failed_at),
              cured_after = greatest(r.cured_after, excluded.cured_after),
              synced_at = case when r.synced_at > excluded.cured_after then r.synced_at end,
              seen_at = excluded.seen_at,
              look_at = excluded.look_at
            """)
        .param(accountId.value())
        .param(now.atOffset(UTC))
        .param(now.atOffset(UTC))
        .param(column(failures, Failure::problem))
        .param(column(failures, failure -> failure.key().direction().name()))
        .param(column(failures, failure -> failure.key().type().name()))
        .param(column(failures, failure -> failure.key().reference()))
        .param(column(failures, failure -> failure.key().integration()))
        .param(column(failures, Failure::at))
        .param(column(failures, Failure::curedAfter))
        .update();
  }

  /**
   * Asks the log about those of which that is due; the answer is the first success after the last
   * failure, so it does not matter which of them was stored first.
   */
  void settle(AccountId accountId, Collection<UUID> problems, Instant now) {
    jdbc.sql(
            """
            with due as (
              select problem, direction, type, reference from problem_record
              where account_id = :account and problem in (:problems) and look_at <= :now
              order by problem, direction, type, reference
              limit :most for update)
            update problem_record r set
              synced_at = case when r.reference = '' then (
                  select a.created_at from activity a
                  where a.account_id = r.account_id and a.integration = r.integration
                    and a.direction = r.direction and a.type = r.type and a.status = 'SUCCESS'
                    and a.created_at > r.cured_after
                  order by a.created_at limit 1)
                else (
                  select a.created_at from activity a
                  where a.account_id = r.account_id and a.reference = r.reference
                    and a.integration = r.integration and a.direction = r.direction
                    and a.type = r.type and a.status = 'SUCCESS' and a.created_at > r.cured_after
                  order by a.created_at limit 1) end,
              look_at = case when r.seen_at > :settled then cast(:again as timestamptz) end
            from due
            where r.account_id = :account and r.problem = due.problem
              and r.direction = due.direction and r.type = due.type
              and r.reference = due.reference
            """)
        .param("account", accountId.value())
        .param("problems", problems)
        .param("now", now.atOffset(UTC))
        .param("settled", now.minus(SECOND_LOOK).atOffset(UTC))
        .param("again", now.plus(SECOND_LOOK).atOffset(UTC))
        .param("most", AT_ONCE)
        .update();
  }

  /** When the log has to be asked next about any of them. */
  Optional<Instant> nextLook(AccountId accountId, Collection<UUID> problems) {
    return jdbc.sql(
            """
            select min(look_at) as next from problem_record
            where account_id = :account and problem in (:problems) and look_at is not null
            """)
        .param("account", accountId.value())
        .param("problems", problems)
        .query((row, number) -> Optional.ofNullable(StoredTime.orNull(row, "next")))
        .single();
  }

  /** A problem of which records failed long ago. */
  record Aged(AccountId accountId, UUID problem) {}

  /** The problems with records that failed before this moment. */
  List<Aged> aged(Instant before) {
    return jdbc.sql(
            """
            select distinct account_id, problem from problem_record
            where failed_at < ? and reference <> ''
            """)
        .param(before.atOffset(UTC))
        .query((row, number) ->
            new Aged(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("problem", UUID.class)))
        .list();
  }

  /**
   * Forgets records that failed before this moment, and returns how many: those that have gone
   * through, and those that have not while a later one is stuck as well. The last one that is stuck
   * stays, for as long as it is there the problem has not recovered.
   */
  int forget(Aged aged, Instant before) {
    return jdbc.sql(
            """
            with old as (
              select r.direction, r.type, r.reference from problem_record r
              where r.account_id = :account and r.problem = :problem and r.failed_at < :before
                and r.reference <> ''
                and (r.synced_at is not null or exists (
                  select from problem_record later
                  where later.account_id = :account and later.problem = :problem
                    and later.synced_at is null and later.failed_at > r.failed_at))
              order by r.direction, r.type, r.reference
              limit :most for update skip locked)
            delete from problem_record r using old
            where r.account_id = :account and r.problem = :problem and r.direction = old.direction
              and r.type = old.type and r.reference = old.reference
            """)
        .param("account", aged.accountId().value())
        .param("problem", aged.problem())
        .param("before", before.atOffset(UTC))
        .param("most", AT_ONCE)
        .update();
  }

  private static Failure failure(ResultSet row, int number) throws SQLException {
    return new Failure(
        row.getObject("problem", UUID.class),
        new RecordKey(
            new IntegrationKey(row.getString("integration")),
            Direction.valueOf(row.getString("direction")),
            ActivityType.valueOf(row.getString("type")),
            row.getString("reference")),
        StoredTime.of(row, "failed_at"),
        StoredTime.of(row, "cured_after"));
  }

  private static <T> String[] column(Collection<T> rows, Function<T, Object> field) {
    return rows.stream().map(field).map(Object::toString).toArray(String[]::new);
  }
}
