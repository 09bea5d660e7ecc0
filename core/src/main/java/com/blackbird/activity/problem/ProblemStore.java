package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.command.Who;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** The problems under whose ids activities are logged, by these ids. */
  public Map<UUID, KnownProblem> known(AccountId accountId, Collection<UUID> logged) {
    Map<UUID, KnownProblem> known = new HashMap<>();
    if (logged.isEmpty()) {
      return known;
    }
    jdbc.sql(
            """
            select part.id as part, whole.id, whole.guide
            from problem part join problem whole on whole.account_id = part.account_id
              and whole.id = coalesce(part.merged_into, part.id)
            where part.account_id = :account and part.id in (:logged)
            """)
        .param("account", accountId.value())
        .param("logged", logged)
        .query((row, number) ->
            known.put(
                row.getObject("part", UUID.class),
                new KnownProblem(
                    ProblemRow.id(row, number), Optional.ofNullable(row.getString("guide")))))
        .list();
    return known;
  }

  /** How many others it causes that are going on. */
  public int symptoms(Problem cause) {
    return Causes.mayCause(cause.category().orElse(""))
        ? jdbc.sql("select count(*) from problem where account_id = ? and cause = ?")
            .params(cause.accountId().value(), cause.id())
            .query(Integer.class)
            .single()
        : 0;
  }

  /** The signatures under which its errors were counted. */
  List<String> signatures(Problem problem) {
    return jdbc.sql(
            """
            select distinct signature from problem
            where account_id = :account and (id = :id or merged_into = :id)
            """)
        .param("account", problem.accountId().value())
        .param("id", problem.id())
        .query((row, number) -> row.getString("signature"))
        .list();
  }

  /** How often it has broken out, with what was merged into it. */
  long outbreaks(Problem problem) {
    return jdbc.sql(
            """
            select count(*) from problem_history
            where account_id = :account and problem in (:parts)
              and what in ('OPENED', 'FAILED_AGAIN')
            """)
        .param("account", problem.accountId().value())
        .param("parts", parts(problem.accountId(), problem.id()))
        .query(Long.class)
        .single();
  }

  /** A problem that was merged into another. */
  record MergedPart(UUID id, String title) {}

  /** What was merged into this problem. */
  List<MergedPart> merged(AccountId accountId, UUID id, int most) {
    return jdbc.sql(
            """
            select id, title from problem where account_id = ? and merged_into = ?
            order by last_seen desc, id limit ?
            """)
        .params(accountId.value(), id, most)
        .query((row, number) -> new MergedPart(ProblemRow.id(row, number), row.getString("title")))
        .list();
  }

  /** Who has had to do with the account's problems, the last first. */
  List<Who> people(AccountId accountId, int most) {
    return jdbc.sql(
            """
            select who, max(who_name) as name, max(at) as last from problem_history
            where account_id = ? and who <> '' group by who order by last desc, who limit ?
            """)
        .params(accountId.value(), most)
        .query((row, number) -> new Who(row.getString("who"), row.getString("name")))
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
                StoredTime.of(row, "at"),
                ProblemState.valueOf(row.getString("state")),
                LifeStep.What.valueOf(row.getString("what")),
                row.getString("why"),
                new Who(row.getString("who"), row.getString("who_name"))))
        .list();
  }

  /** What of it failed which way, by the ids under which its activities are logged. */
  public Set<Way> ways(Problem problem, Collection<UUID> parts) {
    return Set.copyOf(
        jdbc.sql(
                """
                select ways.direction, kinds.type
                from (values ('PULL'), ('PUSH')) ways (direction)
                cross join (values ('ORDER'), ('CUSTOMER'), ('PRODUCT')) kinds (type)
                where exists (
                  select from problem_record r
                  where r.account_id = :account and r.problem in (:parts)
                    and r.direction = ways.direction and r.type = kinds.type)
                """)
            .param("account", problem.accountId().value())
            .param("parts", parts)
            .query((row, number) ->
                new Way(
                    Direction.valueOf(row.getString("direction")),
                    ActivityType.valueOf(row.getString("type"))))
            .list());
  }

  /** What the log says of it. */
  public Facts facts(Problem problem, List<UUID> parts) {
    return jdbc.sql(
            """
            select count(*) filter (where failed_at >= :since) as records,
              count(stuck_since) as stuck, min(stuck_since) as oldest_stuck,
              max(synced_at) as last_synced,
              coalesce(bool_or(reference = ''), false) as inferred
            from %s
            """
                .formatted(RecordStore.of(parts)))
        .param("account", problem.accountId().value())
        .param("parts", parts)
        .param("since", problem.since().atOffset(UTC))
        .param("written_off", writtenOff(problem).atOffset(UTC))
        .query((row, number) ->
            new Facts(
                problem.count(),
                problem.firstSeen(),
                problem.lastSeen(),
                row.getLong("records"),
                row.getLong("stuck"),
                StoredTime.orNull(row, "oldest_stuck"),
                StoredTime.orNull(row, "last_synced"),
                row.getBoolean("inferred")))
        .single();
  }

  static Instant writtenOff(Problem problem) {
    Instant moment = problem.life().writtenOff();
    return moment == null ? Instant.EPOCH : moment;
  }
}
