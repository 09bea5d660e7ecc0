package com.blackbird.activity.alert;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.alert.Situation.Standing;
import com.blackbird.activity.alert.Situation.Told;
import com.blackbird.activity.problem.Facts;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The problem that is told of, with what deciding and telling need of it, read once for all
 * channels.
 *
 * @param parts the ids under which its activities are logged
 * @param facts what the log says of it
 * @param types of the records that failed
 * @param directions in which they failed
 * @param symptoms how many others it causes
 * @param notes what other rooms say beneath its state; empty when they say nothing
 * @param isExcused whether nobody is alerted of it, because work was planned when it failed last,
 *     or is
 * @param excusedUntil when that is over though nothing fails again: the end of the work that goes
 *     on now; empty when it failed while work was planned, which one message sums up
 */
record Subject(
    Problem problem,
    List<UUID> parts,
    Facts facts,
    Set<ActivityType> types,
    Set<Direction> directions,
    int symptoms,
    String notes,
    boolean isExcused,
    Optional<Instant> excusedUntil) {
  /** What went wrong so shortly before somebody began to listen is news to them. */
  private static final Duration NEWS = Duration.ofHours(1);

  Subject {
    parts = List.copyOf(parts);
    types = Set.copyOf(types);
    directions = Set.copyOf(directions);
  }

  /** What the policy has to know of it. */
  Standing standing() {
    return new Standing(
        problem.state().isOver(),
        problem.state() == ProblemState.MUTED,
        problem.state() == ProblemState.OPEN && !isReopened(),
        problem.cause() != null,
        face(),
        numbers());
  }

  /** Changes with all that people do and with what the bot finds out, not with numbers. */
  String face() {
    String muted = problem.state() == ProblemState.MUTED ? Told.MUTED : "";
    String own = muted + problem.revision() + "/" + problem.cause();
    return notes.isEmpty() ? own : own + "/" + notes;
  }

  /** Whether a person has opened it again. */
  boolean isReopened() {
    return problem.state() == ProblemState.OPEN && !problem.change().by().isItself();
  }

  /** Whether it failed, or its state changed, since somebody listens or shortly before. */
  boolean isNewsTo(Subscription subscription) {
    Instant from = subscription.since().minus(NEWS);
    return problem.lastSeen().isAfter(from) || problem.change().at().isAfter(from);
  }

  String numbers() {
    return facts.errors()
        + "/"
        + facts.records()
        + "/"
        + facts.stuck()
        + (symptoms == 0 ? "" : "/" + symptoms);
  }

  boolean isCoveredBy(Subscription subscription) {
    return problem.isQuietAccount()
        ? subscription.interest().coversCategory(Problem.QUIET_ACCOUNT)
        : subscription
            .interest()
            .covers(problem.integration(), types, directions, problem.category().orElse(""));
  }
}
