package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads problems. */
public final class ProblemStore {
  private final JdbcClient jdbc;

  /** Stores through this connection. */
  public ProblemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The problem of this id, or the one that it was merged into. */
  public Optional<Problem> find(AccountId accountId, UUID id) {
    return jdbc.sql(
            "select "
                + ProblemRow.COLUMNS
                + " from "
                + ProblemRow.FROM
                + """
                where p.account_id = :account and p.merged_into is null and p.id = (
                  select coalesce(merged_into, id) from problem
                  where account_id = :account and id = :id)
                """)
        .param("account", accountId.value())
        .param("id", id)
        .query(ProblemRow::read)
        .optional();
  }

  /** The ids under which its activities are logged: its own and of what was merged into it. */
  public List<UUID> parts(AccountId accountId, UUID id) {
    return jdbc.sql(
            """
            select id from problem
            where account_id = :account and (id = :id or merged_into = :id)
            order by id
            """)
        .param("account", accountId.value())
        .param("id", id)
        .query(ProblemRow::id)
        .list();
  }

  /** What happened to it, the newest first. */
  public List<HistoryEntry> history(AccountId accountId, UUID id, int most) {
    return jdbc.sql(
            """
            select revision, at, state, what, why, who, who_name from problem_history
            where account_id = ? and problem = ? order by revision desc limit ?
            """)
        .params(accountId.value(), id, most)
        .query((row, number) ->
            new HistoryEntry(
                row.getLong("revision"),
                ProblemRow.time(row, "at"),
                ProblemState.valueOf(row.getString("state")),
                LifeStep.What.valueOf(row.getString("what")),
                row.getString("why"),
                new Who(row.getString("who"), row.getString("who_name"))))
        .list();
  }

  /** What the log says of it. */
  public Facts facts(Problem problem, List<UUID> parts) {
    return jdbc.sql(
            """
            select count(*) as records,
              count(*) filter (where stuck) as stuck,
              min(failed_at) filter (where stuck) as oldest_stuck,
              max(synced_at) as last_synced,
              coalesce(bool_or(reference = ''), false) as inferred
            from (
              select failed_at, synced_at, reference,
                synced_at is null and failed_at > :written_off as stuck
              from problem_record where account_id = :account and problem in (:parts)) r
            """)
        .param("account", problem.accountId().value())
        .param("parts", parts)
        .param("written_off", writtenOff(problem).atOffset(UTC))
        .query((row, number) ->
            new Facts(
                problem.count(),
                problem.firstSeen(),
                problem.lastSeen(),
                row.getLong("records"),
                row.getLong("stuck"),
                ProblemRow.timeOrNull(row, "oldest_stuck"),
                ProblemRow.timeOrNull(row, "last_synced"),
                row.getBoolean("inferred")))
        .single();
  }

  private static Instant writtenOff(Problem problem) {
    Instant moment = problem.life().writtenOff();
    return moment == null ? Instant.EPOCH : moment;
  }
}
