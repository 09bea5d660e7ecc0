package com.blackbird.activity.support;

import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.WorkingHours;
import com.blackbird.activity.support.CaseStep.Moved;
import com.blackbird.activity.support.CaseStep.Refused;
import com.blackbird.activity.support.CaseStep.Stays;
import com.blackbird.activity.support.CaseStep.What;
import java.time.Duration;
import java.time.Instant;

/** The state machine of a case; nothing but values in, values out. */
public final class CaseLife {
  /** For so long after its end a case is opened again by writing in its thread. */
  public static final Duration REOPENS = Duration.ofDays(14);

  private final WorkingHours hours;
  private final Instant now;

  private CaseLife(WorkingHours hours, Instant now) {
    this.hours = hours;
    this.now = now;
  }

  /**
   * What the event does.
   *
   * @param who whose doing it is
   * @param hours when people are at the desk
   */
  public static CaseStep next(
      Standing standing, CaseEvent event, Who who, WorkingHours hours, Instant now) {
    var life = new CaseLife(hours, now);
    return switch (event) {
      case CaseEvent.BySupport deed -> life.bySupport(standing, deed, who);
      case CaseEvent.ByCustomer deed -> life.byCustomer(standing, deed);
      case CaseEvent.ByTime time -> life.byTime(standing, time);
    };
  }

  private CaseStep bySupport(Standing standing, CaseEvent.BySupport deed, Who who) {
    if (standing.state().isOver()) {
      return switch (deed) {
        case CaseEvent.TakeUp again -> reopened(standing, again.why());
        case CaseEvent.Answer answer -> new Stays();
        default -> new Refused("It is resolved. Reopen it first.");
      };
    }
    return switch (deed) {
      case CaseEvent.Claim claim -> claim(standing, who);
      case CaseEvent.Release release -> release(standing);
      case CaseEvent.Transfer transfer -> transfer(standing, transfer.to());
      case CaseEvent.Prioritise wish ->
          wish.priority() == standing.priority()
              ? new Stays()
              : new Moved(
                  standing.with(wish.priority()), What.PRIORITISED, wish.priority().label());
      case CaseEvent.Snooze snooze -> snooze(standing, snooze);
      case CaseEvent.Resume resume ->
          standing.waiting().snooze() == null ? new Refused("It is not put off.") : woken(standing);
      case CaseEvent.Answer answer ->
          new Moved(answered(standing, who), What.ANSWERED, answer.text());
      case CaseEvent.Propose propose ->
          new Moved(
              answered(standing, who).proposing(propose.solution()).fixedBy(propose.solution()),
              What.PROPOSED,
              propose.solution());
      case CaseEvent.Resolve resolve ->
          new Moved(
              over(standing, resolve.fix().isEmpty() ? standing.fix() : resolve.fix()),
              What.RESOLVED,
              resolve.reason());
      case CaseEvent.TakeUp again -> new Refused("It is open.");
    };
  }

  private CaseStep byCustomer(Standing standing, CaseEvent.ByCustomer deed) {
    return switch (deed) {
      case CaseEvent.Say say -> said(standing, say.text());
      case CaseEvent.Rate rate -> rated(standing, rate);
      case CaseEvent.Withdraw withdraw ->
          standing.state().isOver()
              ? new Refused("It is resolved already.")
              : new Moved(
                  over(standing, standing.fix()).with(Survey.YES),
                  What.RESOLVED,
                  "the customer needs no answer any more");
    };
  }

  private CaseStep byTime(Standing standing, CaseEvent.ByTime time) {
    return switch (time) {
      case CaseEvent.Wake wake -> woken(standing);
      case CaseEvent.Nudge nudge ->
          new Moved(standing.with(standing.waiting().nudged(now)), What.REMINDED, "");
      case CaseEvent.Return silent ->
          new Moved(
              standing.ownedBy(Who.ITSELF).in(unowned(standing.state())),
              What.RETURNED,
              "no answer from " + standing.owner().name());
      case CaseEvent.Expire expire ->
          new Moved(standing.with(standing.times().tooLate()), What.LATE, "");
      case CaseEvent.Warn warn ->
          new Moved(standing.with(standing.waiting().nudged(now)), What.WARNED, "");
      case CaseEvent.Close close ->
          new Moved(
              over(standing, standing.fix()),
              What.RESOLVED,
              "nobody objected to the proposed solution");
      case CaseEvent.AskAgain again ->
          new Moved(standing.with(Survey.REMINDED), What.ASKED_AGAIN, "");
    };
  }

  private CaseStep claim(Standing standing, Who who) {
    if (standing.owner().is(who)) {
      return new Stays();
    }
    return standing.owner().isItself()
        ? new Moved(given(standing, who), What.CLAIMED, "")
        : new Refused(standing.owner().name() + " has claimed it. Use Transfer to take it over.");
  }

  private CaseStep release(Standing standing) {
    return standing.owner().isItself()
        ? new Refused("Nobody has claimed it.")
        : new Moved(standing.ownedBy(Who.ITSELF).in(unowned(standing.state())), What.RELEASED, "");
  }

  private CaseStep transfer(Standing standing, Who to) {
    return standing.owner().is(to)
        ? new Refused(to.name() + " has it already.")
        : new Moved(given(standing, to), What.TRANSFERRED, "to " + to.name());
  }

  private CaseStep snooze(Standing standing, CaseEvent.Snooze snooze) {
    if (!snooze.until().isAfter(now)) {
      return new Refused("That moment is over already.");
    }
    Wait.Snooze pause = new Wait.Snooze(snooze.until(), snooze.why());
    return new Moved(
        counted(standing).with(new Wait(now, now, null, pause)), What.SNOOZED, snooze.why());
  }

  private Moved woken(Standing standing) {
    return new Moved(counted(standing).with(standing.waiting().woken(now)), What.WOKEN, "");
  }

  private CaseStep said(Standing standing, String text) {
    return switch (standing.state()) {
      case RESOLVED ->
          reopens(standing)
              ? reopened(standing, text.isEmpty() ? "the customer wrote again" : text)
              : new Refused("It was resolved more than 14 days ago.");
      case WAITING_FOR_CUSTOMER ->
          new Moved(
              counted(standing)
                  .in(CaseState.WAITING_FOR_SUPPORT)
                  .with(Wait.from(now))
                  .proposing(""),
              What.ASKED,
              text);
      case NEW, CLAIMED, WAITING_FOR_SUPPORT, REOPENED ->
          standing.waiting().snooze() == null
              ? text.isEmpty() ? new Stays() : new Moved(standing, What.ASKED, text)
              : new Moved(
                  counted(standing).with(Wait.from(now)),
                  What.ASKED,
                  text.isEmpty() ? "it is put off no longer" : text);
    };
  }

  private CaseStep rated(Standing standing, CaseEvent.Rate rate) {
    if (!standing.state().isOver()) {
      return new Refused("It is open again already.");
    }
    if (rate.helped()) {
      return new Moved(standing.with(Survey.YES), What.RATED, rate.comment());
    }
    return reopens(standing)
        ? reopened(
            standing.with(Survey.NO),
            rate.comment().isEmpty() ? "the answer did not help" : rate.comment())
        : new Refused("It was resolved more than 14 days ago. Please escalate again.");
  }

  private boolean reopens(Standing standing) {
    Instant end = standing.times().resolvedAt();
    return end != null && !now.isAfter(end.plus(REOPENS));
  }

  private Moved reopened(Standing standing, String why) {
    return new Moved(
        standing
            .in(CaseState.REOPENED)
            .with(Wait.from(now))
            .with(standing.times().again(now))
            .proposing(""),
        What.REOPENED,
        why);
  }

  private Standing given(Standing standing, Who owner) {
    CaseState state = standing.state();
    boolean untouched = state == CaseState.NEW || state == CaseState.REOPENED;
    return standing
        .ownedBy(owner)
        .in(untouched ? CaseState.CLAIMED : state)
        .with(standing.waiting().inOtherHands(now));
  }

  /** Whoever answers an unclaimed case has it. */
  private Standing answered(Standing standing, Who who) {
    return counted(standing)
        .ownedBy(standing.owner().isItself() ? who : standing.owner())
        .in(CaseState.WAITING_FOR_CUSTOMER)
        .with(Wait.from(now))
        .with(counted(standing).times().answered(now));
  }

  private Standing over(Standing standing, String fix) {
    Standing counted = counted(standing);
    return counted
        .in(CaseState.RESOLVED)
        .with(Wait.from(now))
        .with(counted.times().resolved(now))
        .proposing("")
        .fixedBy(fix)
        .with(Survey.ASKED);
  }

  /** The same, with the working time of the pause that ends taken off its time. */
  private Standing counted(Standing standing) {
    return standing.isPaused()
        ? standing.with(standing.times().pausedFor(hours.between(standing.waiting().since(), now)))
        : standing;
  }

  private static CaseState unowned(CaseState state) {
    return state == CaseState.CLAIMED ? CaseState.NEW : state;
  }
}
