package com.blackbird.activity.support;

import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.Targets.Target;
import com.blackbird.activity.desk.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What time means for a case: what is due when, and what is late. */
public final class CaseClock {
  /** After which a customer who was asked something, or offered a solution, hears of it again. */
  static final Duration PATIENCE = Duration.ofDays(2);

  /** Between the warning that a case closes and its closing. */
  static final Duration WARNING = Duration.ofDays(1);

  /** After which the question whether it helped is asked once more. */
  static final Duration SURVEY = Duration.ofDays(1);

  private final WorkingHours hours;
  private final Desk desk;

  /** The time of this desk. */
  public CaseClock(Desk desk) {
    this.desk = desk;
    this.hours = desk.hours();
  }

  /** What happens by itself, and when. */
  public record Alarm(Instant at, CaseEvent.ByTime event) {}

  /** When the customer is to have an answer; nothing when support owes none. */
  public Optional<Instant> answerDue(Standing standing) {
    return standing.state().isUpToSupport() && standing.waiting().snooze() == null
        ? Optional.of(hours.after(standing.waiting().since(), target(standing).answer()))
        : Optional.empty();
  }

  /** When it is to be solved; nothing while its time stands still. */
  public Optional<Instant> solutionDue(Standing standing) {
    return standing.state().isOver() || standing.isPaused()
        ? Optional.empty()
        : Optional.of(
            hours.after(
                standing.times().startedAt(),
                target(standing).solution().plus(standing.times().paused())));
  }

  /** Whether support is late, with an answer or with the solution. */
  public boolean isOverdue(Standing standing, Instant now) {
    return Stream.concat(answerDue(standing).stream(), solutionDue(standing).stream())
        .anyMatch(due -> !due.isAfter(now));
  }

  /** What happens next by itself, if anything. */
  public Optional<Alarm> alarm(Standing standing) {
    return Stream.concat(wait(standing).stream(), expiry(standing).stream())
        .min(Comparator.comparing(Alarm::at));
  }

  /**
   * When a case is to be looked at next: something happens then, or is shown as late from then on.
   */
  Optional<Instant> nextLook(Standing standing, Instant now) {
    return Stream.concat(
            alarm(standing).map(Alarm::at).stream(),
            answerDue(standing).filter(due -> due.isAfter(now)).stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<Alarm> wait(Standing standing) {
    Wait wait = standing.waiting();
    if (wait.snooze() != null && !standing.state().isOver()) {
      return alarm(wait.snooze().until(), new CaseEvent.Wake());
    }
    return switch (standing.state()) {
      case NEW, CLAIMED, WAITING_FOR_SUPPORT, REOPENED -> forSupport(standing);
      case WAITING_FOR_CUSTOMER -> forCustomer(standing);
      case RESOLVED ->
          standing.survey() == Survey.ASKED
              ? alarm(wait.since().plus(SURVEY), new CaseEvent.AskAgain())
              : Optional.empty();
    };
  }

  /** One reminder; whoever stays silent as long again has it no more. */
  private Optional<Alarm> forSupport(Standing standing) {
    Instant nudged = standing.waiting().nudgedAt();
    if (nudged == null) {
      return alarm(
          hours.after(standing.waiting().from(), target(standing).answer()), new CaseEvent.Nudge());
    }
    return standing.owner().isItself()
        ? Optional.empty()
        : alarm(hours.after(nudged, target(standing).answer()), new CaseEvent.Return());
  }

  private static Optional<Alarm> forCustomer(Standing standing) {
    Instant nudged = standing.waiting().nudgedAt();
    Instant patient = standing.waiting().since().plus(PATIENCE);
    if (standing.proposal().isEmpty()) {
      return nudged == null ? alarm(patient, new CaseEvent.Nudge()) : Optional.empty();
    }
    return nudged == null
        ? alarm(patient, new CaseEvent.Warn())
        : alarm(nudged.plus(WARNING), new CaseEvent.Close());
  }

  private Optional<Alarm> expiry(Standing standing) {
    return standing.times().late()
        ? Optional.empty()
        : solutionDue(standing).map(due -> new Alarm(due, new CaseEvent.Expire()));
  }

  private Target target(Standing standing) {
    return desk.targets().of(standing.priority());
  }

  private static Optional<Alarm> alarm(Instant at, CaseEvent.ByTime event) {
    return Optional.of(new Alarm(at, event));
  }
}
