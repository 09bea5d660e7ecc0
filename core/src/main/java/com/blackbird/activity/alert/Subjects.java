package com.blackbird.activity.alert;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.planned.PlannedWorkStore;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemNotes;
import com.blackbird.activity.problem.ProblemStore;
import com.blackbird.activity.problem.Way;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is told of. */
public final class Subjects {
  private final ProblemStore problems;
  private final PlannedWorkStore planned;
  private final ProblemNotes notes;
  private final Clock clock;

  /** Reads through this connection; no other room has anything to say. */
  Subjects(JdbcClient jdbc, Clock clock) {
    this(jdbc, ProblemNotes.NONE, clock);
  }

  /** Reads through this connection, and what these say. */
  Subjects(JdbcClient jdbc, ProblemNotes notes, Clock clock) {
    this.notes = notes;
    this.problems = new ProblemStore(jdbc);
    this.planned = new PlannedWorkStore(jdbc);
    this.clock = clock;
  }

  /** The problem of this id, or the one that it was merged into, with all that telling needs. */
  Optional<Subject> find(AccountId account, UUID id) {
    return problems.find(account, id).map(this::subject);
  }

  private Subject subject(Problem problem) {
    List<UUID> parts = problems.parts(problem.accountId(), problem.id());
    Set<Way> ways = problems.ways(problem, parts);
    Optional<Instant> work = work(problem, clock.instant());
    boolean failedAtWork = !problem.isSilence() && work(problem, problem.lastSeen()).isPresent();
    return new Subject(
        problem,
        parts,
        problems.facts(problem, parts),
        ways.stream().map(Way::type).collect(Collectors.toSet()),
        ways.stream().map(Way::direction).collect(Collectors.toSet()),
        problems.symptoms(problem),
        notes.face(problem.accountId(), parts),
        failedAtWork || work.isPresent(),
        failedAtWork ? Optional.empty() : work);
  }

  /** Until when work is planned at this moment; that on one does not explain why all are silent. */
  private Optional<Instant> work(Problem problem, Instant at) {
    return problem.isQuietAccount()
        ? planned.untilOfAll(problem.accountId(), at)
        : planned.until(problem.accountId(), problem.integration(), at);
  }
}
