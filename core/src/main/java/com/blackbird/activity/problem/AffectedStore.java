package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads which records problems have hit. */
final class AffectedStore {
  private final JdbcClient jdbc;

  /** Reads through this connection. */
  AffectedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The records with a reference that are stuck of one problem. */
  record Stuck(long count, List<String> references) {
    static final Stuck NOTHING = new Stuck(0, List.of());
  }

  Affected of(Problem problem, List<UUID> parts) {
    var kinds =
        jdbc.sql(
                """
                select type, count(*) as failed, count(synced_at) as synced,
                  count(stuck_since) as stuck
                from %s where reference <> ''
                group by type order by count(*) desc, type
                """
                    .formatted(RecordStore.of(parts)))
            .param("account", problem.accountId().value())
            .param("parts", parts)
            .param("written_off", ProblemStore.writtenOff(problem).atOffset(UTC))
            .query((row, number) ->
                new Affected.Kind(
                    ActivityType.valueOf(row.getString("type")),
                    row.getLong("failed"),
                    row.getLong("synced"),
                    row.getLong("stuck")))
            .list();
    return unnamed(problem, parts, kinds);
  }

  private Affected unnamed(Problem problem, List<UUID> parts, List<Affected.Kind> kinds) {
    var stuck =
        stuck(problem.accountId(), List.of(problem.id())).getOrDefault(problem.id(), Stuck.NOTHING);
    return jdbc.sql(
            """
            select count(*) > 0 as there,
              coalesce(bool_or(synced_at is null and failed_at > :written_off), false) as stuck
            from problem_record
            where account_id = :account and problem in (:parts) and reference = ''
            """)
        .param("account", problem.accountId().value())
        .param("parts", parts)
        .param("written_off", ProblemStore.writtenOff(problem).atOffset(UTC))
        .query((row, number) ->
            new Affected(
                kinds, stuck.references(), row.getBoolean("there"), row.getBoolean("stuck")))
        .single();
  }

  /** What is stuck of each of these; those of which nothing is are left out. */
  Map<UUID, Stuck> stuck(AccountId accountId, Collection<UUID> problems) {
    Map<UUID, Stuck> all = new HashMap<>();
    if (problems.isEmpty()) {
      return all;
    }
    jdbc.sql(
            """
            select id, count(*) as stuck,
              (array_agg(reference order by failed_at, reference))[1\\:100] as names
            from (
              select whole.id, r.reference, min(r.failed_at) as failed_at
              from problem whole
              join problem part on part.account_id = whole.account_id
                and (part.id = whole.id or part.merged_into = whole.id)
              join problem_record r on r.account_id = part.account_id and r.problem = part.id
              where whole.account_id = :account and whole.id in (:problems) and r.reference <> ''
                and r.synced_at is null and r.failed_at > coalesce(whole.written_off, :epoch)
              group by whole.id, r.direction, r.type, r.reference) record
            group by id
            """)
        .param("account", accountId.value())
        .param("problems", problems)
        .param("epoch", Instant.EPOCH.atOffset(UTC))
        .query((row, number) ->
            all.put(row.getObject("id", UUID.class), new Stuck(row.getLong("stuck"), names(row))))
        .list();
    return all;
  }

  private static List<String> names(ResultSet row) throws SQLException {
    return List.of((String[]) row.getArray("names").getArray());
  }
}
