package com.blackbird.activity.problem;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.problem.LifeStep.Moved;
import com.blackbird.activity.problem.LifeStep.What;
import com.blackbird.activity.problem.Recognition.Recognised;
import com.blackbird.activity.trace.Trace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the problems that are due and changes by itself what has to change: it opens, recovers,
 * opens again and ends a mute. Any number of replicas look at the same time; each problem is looked
 * at by one at a time.
 */
public final class ProblemKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemKeeper.class);
  private static final int AT_ONCE = 64;
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  /** A little longer than the longest span that is offered for statistics. */
  private static final Duration MEMORY = Duration.ofDays(92);

  /** A look takes one step, at most two; more would be a circle. */
  private static final int MOST_STEPS = 4;

  private final ProblemStore problems;
  private final LifeStore lives;
  private final RecordStore records;
  private final LookStore looks;
  private final HourStore hours;
  private final ProblemChanges changes;
  private final Versions versions;
  private final CauseStore causes;
  private final Recognition recognition;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** Looks through this connection. */
  public ProblemKeeper(
      JdbcClient jdbc, TransactionTemplate transaction, Recognition recognition, Clock clock) {
    this.problems = new ProblemStore(jdbc);
    this.lives = new LifeStore(jdbc);
    this.records = new RecordStore(jdbc);
    this.looks = new LookStore(jdbc);
    this.hours = new HourStore(jdbc);
    this.changes = new ProblemChanges(jdbc);
    this.versions = new Versions(jdbc, transaction);
    this.causes = new CauseStore(jdbc);
    this.recognition = recognition;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Looks at what is due; returns how many were looked at. One that fails is looked at again later,
   * and keeps no other from being looked at; trouble with the database is thrown afterwards.
   */
  public int run() {
    var due = new ArrayList<>(looks.due(clock.instant(), AT_ONCE));
    // Another replica reads the same list; in another order they rarely wait for each other.
    Collections.shuffle(due);
    due.sort(Comparator.comparingLong(LookStore.Due::turn));
    RuntimeException failure = null;
    for (var one : due) {
      try {
        Trace.run(one.trace(), () -> look(one.accountId(), one.problem()));
      } catch (DataAccessException | TransactionException e) {
        failure = e;
      } catch (RuntimeException e) {
        LOG.error("The look at problem {} failed", one.problem(), e);
        looks.postpone(one, clock.instant().plus(AFTER_FAILURE));
      }
    }
    if (failure != null) {
      throw failure;
    }
    return due.size();
  }

  /** Forgets how many errors came in which hour, when that is long ago; returns how many hours. */
  public int forgetOld() {
    return hours.forget(clock.instant().minus(MEMORY));
  }

  /**
   * Forgets records whose errors the log does not hold any more; returns how many. What is stuck
   * counts as long as the log can show it.
   */
  public int forgetRecords(Instant keptSince) {
    int all = 0;
    for (var aged : records.aged(keptSince)) {
      int some;
      do {
        some = records.forget(aged, keptSince);
        all += some;
      } while (some > 0);
    }
    return all;
  }

  private void look(AccountId accountId, UUID id) {
    var found = problems.find(accountId, id);
    if (found.isPresent() && found.get().revision() == 0) {
      versions.link(accountId, id, clock.instant());
    }
    var concerned = transaction.execute(status -> lookHolding(accountId, id));
    // By itself: this waits for those who count, and they may wait for what is held above.
    if (concerned != null) {
      looks.due(accountId, concerned, clock.instant());
    }
  }

  /** Returns whom the look concerns as well. */
  private Set<UUID> lookHolding(AccountId accountId, UUID id) {
    UUID whole = problems.find(accountId, id).map(Problem::id).orElse(id);
    List<UUID> parts = lives.lock(accountId, List.of(whole));
    var found = problems.find(accountId, id);
    if (found.isPresent() && !found.get().id().equals(whole)) {
      // Merged or split meanwhile: what is due stays due.
      return Set.of();
    }
    var now = clock.instant();
    var ids = Stream.concat(parts.stream(), Stream.of(id)).distinct().toList();
    return looks.take(accountId, ids, now)
        ? found
            .map(before -> concerned(before, decide(before, parts, now), parts, now))
            .orElse(Set.of())
        : Set.of();
  }

  /**
   * Should this replica die before they are due, the next look finds those that are still hidden.
   */
  private Set<UUID> concerned(Problem before, Problem problem, List<UUID> parts, Instant now) {
    Set<UUID> concerned = causes.concerned(before, problem, parts);
    if (!concerned.isEmpty() && !CauseStore.isCause(problem)) {
      looks.due(problem.accountId(), List.of(problem.id()), now.plus(RecordStore.SECOND_LOOK));
    }
    return concerned;
  }

  private Problem decide(Problem before, List<UUID> parts, Instant now) {
    records.settle(before.accountId(), parts, now);
    Problem problem = before.revision() == 0 ? welcome(before, now) : recognised(before);
    Facts facts = problems.facts(problem, parts);
    for (int step = 0; step < MOST_STEPS; step++) {
      if (!(ProblemLife.next(problem.life(), new ProblemEvent.Look(facts), now)
          instanceof Moved next)) {
        break;
      }
      lives.move(problem, said(problem, next), Who.ITSELF, now);
      problem = again(problem);
      facts = problems.facts(problem, parts);
    }
    UUID cause = causes.causeOf(problem, parts).orElse(null);
    if (!Objects.equals(cause, problem.cause())) {
      // Each of them lists this one under itself, or no longer does.
      Stream.concat(Stream.ofNullable(cause), Stream.ofNullable(problem.cause()))
          .sorted()
          .forEach(other -> changes.note(before.accountId(), other, now));
    }
    lives.explain(problem, cause, facts.inferred());
    problem = again(problem);
    boolean counted = lives.tell(problem, facts);
    if (counted || !problem.equals(before)) {
      changes.note(problem.accountId(), problem.id(), now);
    }
    lookAgain(problem, facts, parts);
    return problem;
  }

  /** Of a silence nothing fails and nothing goes through. */
  private static Moved said(Problem problem, Moved step) {
    if (!problem.isSilence()) {
      return step;
    }
    return switch (step.what()) {
      case RECOVERED -> new Moved(step.to(), step.what(), "it has been heard again");
      case FAILED_AGAIN -> new Moved(step.to(), step.what(), "it is silent again");
      default -> step;
    };
  }

  /** The first look at a problem: what it means, and the first line of its history. */
  private Problem welcome(Problem problem, Instant now) {
    Problem known = recognised(problem);
    lives.write(known, What.OPENED, known.state(), "", Who.ITSELF, now);
    return again(known);
  }

  /** The account's guides may say something else than at the last look; a silence says nothing. */
  private Problem recognised(Problem problem) {
    if (problem.isSilence()) {
      return problem;
    }
    Optional<Recognised> known =
        recognition.of(problem.accountId(), problem.platform(), problem.sample());
    if (known.map(Recognised::guide).equals(problem.guide())
        && known.map(Recognised::category).equals(problem.category())) {
      return problem;
    }
    lives.know(problem, known);
    return again(problem);
  }

  private Problem again(Problem problem) {
    return problems.find(problem.accountId(), problem.id()).orElseThrow();
  }

  private void lookAgain(Problem problem, Facts facts, List<UUID> parts) {
    Stream.concat(
            ProblemLife.nextLook(problem.life(), facts).stream(),
            records.nextLook(problem.accountId(), parts).stream())
        .min(Instant::compareTo)
        .ifPresent(at -> looks.due(problem.accountId(), List.of(problem.id()), at));
  }
}
