package com.blackbird.activity.alert;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemStore;
import com.blackbird.activity.problem.Way;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what is told of. */
public final class Subjects {
  private final ProblemStore problems;

  /** Reads through this. */
  public Subjects(ProblemStore problems) {
    this.problems = problems;
  }

  /** The problem of this id, or the one that it was merged into, with all that telling needs. */
  Optional<Subject> find(AccountId account, UUID id) {
    return problems.find(account, id).map(this::subject);
  }

  private Subject subject(Problem problem) {
    List<UUID> parts = problems.parts(problem.accountId(), problem.id());
    Set<Way> ways = problems.ways(problem, parts);
    return new Subject(
        problem,
        parts,
        problems.facts(problem, parts),
        ways.stream().map(Way::type).collect(Collectors.toSet()),
        ways.stream().map(Way::direction).collect(Collectors.toSet()));
  }
}
