package com.blackbird.activity.alert;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is told of. */
public final class Subjects {
  private final ProblemStore problems;
  private final JdbcClient jdbc;

  /** Reads through these. */
  public Subjects(ProblemStore problems, JdbcClient jdbc) {
    this.problems = problems;
    this.jdbc = jdbc;
  }

  /** The problem of this id, or the one that it was merged into, with all that telling needs. */
  Optional<Subject> find(AccountId account, UUID id) {
    return problems.find(account, id).map(this::subject);
  }

  private Subject subject(Problem problem) {
    List<UUID> parts = problems.parts(problem.accountId(), problem.id());
    var types = EnumSet.noneOf(ActivityType.class);
    var directions = EnumSet.noneOf(Direction.class);
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
        .query(row -> {
          directions.add(Direction.valueOf(row.getString("direction")));
          types.add(ActivityType.valueOf(row.getString("type")));
        });
    return new Subject(problem, parts, problems.facts(problem, parts), types, directions);
  }
}
