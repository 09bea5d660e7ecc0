package com.blackbird.activity.support;

import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.WorkingHours;
import com.blackbird.activity.support.CaseStep.Moved;
import com.blackbird.activity.support.CaseStep.Refused;
import com.blackbird.activity.support.CaseStep.Stays;
import com.blackbird.activity.support.CaseStep.What;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

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
        case CaseEvent.Answer said when said.text().isEmpty() -> new Stays();
        default -> refused(SupportTexts::reopenFirst);
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
          standing.waiting().snooze() == null ? refused(SupportTexts::notPutOff) : woken(standing);
      case CaseEvent.Answer answer ->
          new Moved(
              answered(answer.fix().isEmpty() ? standing : standing.fixedBy(answer.fix()), who),
              What.ANSWERED,
              answer.text());
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
      case CaseEvent.TakeUp again -> refused(SupportTexts::isOpen);
    };
  }

  private CaseStep byCustomer(Standing standing, CaseEvent.ByCustomer deed) {
    return switch (deed) {
      case CaseEvent.Say say -> said(standing, say.text());
      case CaseEvent.Rate rate -> rated(standing, rate);
      case CaseEvent.Withdraw withdraw ->
          standing.state().isOver()
              ? refused(SupportTexts::resolvedAlready)
              : new Moved(
                  over(standing, standing.fix()).with(Survey.YES),
                  What.RESOLVED,
                  CaseWhy.NOT_NEEDED.words());
    };
  }

  private CaseStep byTime(Standing standing, CaseEvent.ByTime time) {
    return switch (time) {
      case CaseEvent.Wake wake -> woken(standing);
      case CaseEvent.Nudge nudge ->
          new Moved(standing.with(standing.waiting().nudged(now)), What.REMINDED, nudge.why());
      case CaseEvent.Return silent ->
          new Moved(
              standing.ownedBy(Who.ITSELF).in(unowned(standing.state())),
              What.RETURNED,
              "no answer from " + standing.owner().name());
      case CaseEvent.Expire expire ->
          new Moved(standing.with(standing.times().tooLate()), What.LATE, "");
      case CaseEvent.Warn warn ->
          new Moved(standing.with(standing.waiting().nudged(now)), What.WARNED, warn.why());
      case CaseEvent.Close close ->
          new Moved(over(standing, standing.fix()), What.RESOLVED, CaseWhy.NO_OBJECTION.words());
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
        : refused(say -> say.hasClaimed(standing.owner().name()));
  }

  private CaseStep release(Standing standing) {
    return standing.owner().isItself()
        ? refused(SupportTexts::nobodyHasClaimed)
        : new Moved(standing.ownedBy(Who.ITSELF).in(unowned(standing.state())), What.RELEASED, "");
  }

  private CaseStep transfer(Standing standing, Who to) {
    return standing.owner().is(to)
        ? refused(say -> say.hasItAlready(to.name()))
        : new Moved(given(standing, to), What.TRANSFERRED, "to " + to.name());
  }

  private CaseStep snooze(Standing standing, CaseEvent.Snooze snooze) {
    if (!snooze.until().isAfter(now)) {
      return refused(SupportTexts::momentOver);
    }
    Wait.Snooze pause = new Wait.Snooze(snooze.until(), snooze.why());
    return new Moved(
        counted(standing).with(new Wait(now, now, null, pause)), What.SNOOZED, snooze.why());
  }

  /** Whoever has to act has a whole time to do so from now on, as if somebody had just spoken. */
  private Moved woken(Standing standing) {
    return new Moved(counted(standing).with(Wait.from(now)), What.WOKEN, "");
  }

  private CaseStep said(Standing standing, String text) {
    return switch (standing.state()) {
      case RESOLVED ->
          reopens(standing)
              ? reopened(standing, text.isEmpty() ? CaseWhy.WROTE_AGAIN.words() : text)
              : refused(SupportTexts::longAgo);
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
                  text.isEmpty() ? CaseWhy.NOT_PUT_OFF.words() : text);
    };
  }

  private CaseStep rated(Standing standing, CaseEvent.Rate rate) {
    if (!standing.state().isOver()) {
      return refused(SupportTexts::openAlready);
    }
    if (rate.helped()) {
      return new Moved(standing.with(Survey.YES), What.RATED, rate.comment());
    }
    return reopens(standing)
        ? reopened(
            standing.with(Survey.NO),
            rate.comment().isEmpty() ? CaseWhy.NO_HELP.words() : rate.comment())
        : refused(SupportTexts::longAgoEscalate);
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

  private static Refused refused(Function<SupportTexts, String> sentence) {
    return new Refused(language -> sentence.apply(SupportTexts.in(language)));
  }
}
