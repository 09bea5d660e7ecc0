package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what causes what. */
final class CauseStore {
  private static final List<String> GOING_ON =
      ProblemState.GOING_ON.stream().map(ProblemState::name).sorted().toList();

  private final JdbcClient jdbc;
  private final ProblemStore problems;

  /** Reads through this connection. */
  CauseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.problems = new ProblemStore(jdbc);
  }

  /** What causes this problem; nothing when it is over. */
  Optional<UUID> causeOf(Problem problem, Collection<UUID> parts) {
    if (problem.state().isOver()) {
      return Optional.empty();
    }
    var others =
        jdbc.sql(
                "select "
                    + ProblemRow.COLUMNS
                    + " from "
                    + ProblemRow.FROM
                    + """
                    where p.account_id = :account and p.integration = :integration
                      and p.merged_into is null and p.id <> :id and p.category in (:categories)
                      and p.state in (:going_on)
                    """)
            .param("account", problem.accountId().value())
            .param("integration", problem.integration().text())
            .param("id", problem.id())
            .param("categories", Causes.categories())
            .param("going_on", GOING_ON)
            .query(ProblemRow::read)
            .list();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    return Causes.of(
        standing(problem, parts),
        others.stream().map(other -> standing(other, List.of(other.id()))).toList());
  }

  /**
   * Those that have to be looked at again because this one may cause them, or no longer does: it is
   * over, means something else now, or is a part of another.
   *
   * @param before how it was before the look that found this
   */
  Set<UUID> concerned(Problem before, Problem problem, Collection<UUID> parts) {
    if (!mayCause(before) && !mayCause(problem) && parts.size() == 1) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(
                """
                select id from problem
                where account_id = :account and integration = :integration and id <> :id
                  and merged_into is null and state in (:going_on)
                  and ((cause in (:parts) and not (:is_cause and cause = :id))
                    or (:is_cause and cause is null and coalesce(since, first_seen) > :since))
                """)
            .param("account", problem.accountId().value())
            .param("integration", problem.integration().text())
            .param("id", problem.id())
            .param("parts", parts)
            .param("is_cause", isCause(problem))
            .param("going_on", GOING_ON)
            .param("since", problem.since().atOffset(UTC))
            .query(ProblemRow::id)
            .list());
  }

  /** Whether others may stand under it as it is. */
  static boolean isCause(Problem problem) {
    return mayCause(problem) && !problem.state().isOver();
  }

  private static boolean mayCause(Problem problem) {
    return Causes.mayCause(problem.category().orElse(""));
  }

  private Standing standing(Problem problem, Collection<UUID> parts) {
    return new Standing(
        problem.id(),
        problem.since(),
        problem.lastSeen(),
        problem.category().orElse(""),
        problems.ways(problem, parts));
  }
}
