package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the records that are stuck, one by one, and what the platform said of them. */
public final class StuckRecords {
  private final JdbcClient jdbc;
  private final ProblemStore problems;

  /** Reads through this connection. */
  public StuckRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.problems = new ProblemStore(jdbc);
  }

  /**
   * Those of a problem that have a reference, the longest waiting first; what failed in several of
   * its parts as it failed last.
   */
  public List<StuckRecord> of(Problem problem, int most) {
    return jdbc.sql(
            """
            select r.problem, r.direction, r.type, r.reference, r.failed_at,
              coalesce((
                select a.sender_id from activity a
                where a.account_id = r.account_id and a.reference = r.reference
                  and a.integration = r.integration and a.direction = r.direction
                  and a.type = r.type and a.status = 'ERROR' and a.created_at = r.failed_at
                order by a.id limit 1), '') as sender_id
            from problem_record r
            where r.account_id = :account and r.problem in (:parts) and r.reference <> ''
              and r.synced_at is null and r.failed_at > :written_off
              and not exists (
                select from problem_record later
                where later.account_id = r.account_id and later.problem in (:parts)
                  and later.direction = r.direction and later.type = r.type
                  and later.reference = r.reference and later.synced_at is null
                  and (later.failed_at, later.problem) > (r.failed_at, r.problem))
            order by r.failed_at, r.reference
            limit :most
            """)
        .param("account", problem.accountId().value())
        .param("parts", problems.parts(problem.accountId(), problem.id()))
        .param("written_off", ProblemStore.writtenOff(problem).atOffset(UTC))
        .param("most", most)
        .query((row, number) ->
            new StuckRecord(
                row.getObject("problem", UUID.class),
                Direction.valueOf(row.getString("direction")),
                ActivityType.valueOf(row.getString("type")),
                row.getString("reference"),
                StoredTime.of(row, "failed_at"),
                row.getString("sender_id")))
        .list();
  }

  /** What the platform said first of each problem that this one consists of. */
  public Map<UUID, String> samples(AccountId account, UUID problem) {
    Map<UUID, String> samples = new HashMap<>();
    jdbc.sql(
            """
            select id, sample from problem
            where account_id = :account and (id = :id or merged_into = :id)
            """)
        .param("account", account.value())
        .param("id", problem)
        .query((row, number) -> samples.put(ProblemRow.id(row, number), row.getString("sample")))
        .list();
    return samples;
  }
}
