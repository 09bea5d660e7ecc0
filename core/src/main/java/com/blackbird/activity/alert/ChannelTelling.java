package com.blackbird.activity.alert;

import com.blackbird.activity.alert.AlertDecision.Back;
import com.blackbird.activity.alert.AlertDecision.Edit;
import com.blackbird.activity.alert.AlertDecision.Finish;
import com.blackbird.activity.alert.AlertDecision.Hold;
import com.blackbird.activity.alert.AlertDecision.Nothing;
import com.blackbird.activity.alert.AlertDecision.Say;
import com.blackbird.activity.alert.AlertDecision.Sum;
import com.blackbird.activity.alert.AlertDecision.Wait;
import com.blackbird.activity.alert.Situation.Told;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Owes one channel what it has to be told of one problem, within the caller's transaction. */
final class ChannelTelling {
  /** After a message is over nobody changes it any more, but for a problem that comes back. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final AlertStore alerts;
  private final ChannelStore channels;
  private final ThresholdCheck thresholds;
  private final AlertMessage messages;
  private final SummaryTelling summaries;
  private final Outbox outbox;
  private final Clock clock;

  ChannelTelling(
      AlertStore alerts,
      ChannelStore channels,
      ThresholdCheck thresholds,
      AlertMessage messages,
      SummaryTelling summaries,
      Outbox outbox,
      Clock clock) {
    this.alerts = alerts;
    this.channels = channels;
    this.thresholds = thresholds;
    this.messages = messages;
    this.summaries = summaries;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Tells the channel what it is owed.
   *
   * @param wishes all subscriptions of the channel
   * @param seen what the channel was told, read before anything was locked
   */
  void tell(Subject subject, List<Subscription> wishes, Alert seen) {
    Instant now = clock.instant();
    if (!seen.problem().equals(subject.problem().id())) {
      tellMerged(subject, seen);
      return;
    }
    var wanted =
        isHushed(subject, seen)
            ? List.<Subscription>of()
            : wishes.stream().filter(subject::isCoveredBy).toList();
    if (isNothing(decide(subject, wanted, seen, false, now), seen)) {
      return;
    }
    channels.lock(seen.account(), seen.channel());
    Alert alert = alerts.find(seen.account(), seen.channel(), seen.problem()).orElse(seen);
    boolean crowded =
        alerts.saidSince(seen.account(), seen.channel(), now.minus(AlertPolicy.WINDOW))
            >= AlertPolicy.CAP;
    carryOut(decide(subject, wanted, alert, crowded, now), subject, wanted, alert, now);
  }

  /** While work is planned nobody hears of something new; what was said before is kept true. */
  private static boolean isHushed(Subject subject, Alert seen) {
    return subject.isExcused()
        && switch (seen.told().phase()) {
          case UNSAID, HELD, OVER -> true;
          case SAID, SUMMED -> false;
        };
  }

  /** Its message says where it is counted now; should it be split off again, it is told anew. */
  private void tellMerged(Subject subject, Alert seen) {
    channels.lock(seen.account(), seen.channel());
    alerts
        .find(seen.account(), seen.channel(), seen.problem())
        .filter(alert -> alert.told().phase() != AlertPhase.UNSAID)
        .ifPresent(alert -> {
          if (!alert.told().saidAt().equals(Instant.EPOCH) && alert.summary() == 0) {
            outbox.owe(List.of(Owed.show(alert.handle(), messages.merged(subject)).keptFor(KEPT)));
          }
          alerts.put(alert.nextRound().told(Told.NOTHING));
        });
  }

  private static boolean isNothing(AlertDecision decision, Alert alert) {
    return switch (decision) {
      case Nothing nothing -> alert.lookAt() == null && alert.told().phase() != AlertPhase.HELD;
      case Wait wait -> wait.until().equals(alert.lookAt());
      case Hold hold ->
          alert.told().phase() == AlertPhase.HELD && hold.until().equals(alert.lookAt());
      default -> false;
    };
  }

  private AlertDecision decide(
      Subject subject, List<Subscription> wanted, Alert alert, boolean crowded, Instant now) {
    var reached =
        alert.told().phase() == AlertPhase.UNSAID
            ? wanted.stream().filter(wish -> thresholds.isReached(wish, subject, now)).toList()
            : wanted;
    return AlertPolicy.decide(
        new Situation(
            alert.told(),
            subject.standing(),
            !wanted.isEmpty(),
            !reached.isEmpty(),
            quiet(reached, now),
            crowded),
        now);
  }

  /** The channel is quiet only while everybody who wants to hear of the problem is. */
  private static Optional<Instant> quiet(List<Subscription> wishes, Instant now) {
    var ends = wishes.stream().map(wish -> wish.quietUntil(now)).toList();
    return ends.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : ends.stream().flatMap(Optional::stream).min(Instant::compareTo);
  }

  private void carryOut(
      AlertDecision decision,
      Subject subject,
      List<Subscription> wanted,
      Alert alert,
      Instant now) {
    switch (decision) {
      case Nothing nothing ->
          alerts.put(
              alert.told().phase() == AlertPhase.HELD
                  ? alert.told(Told.NOTHING)
                  : alert.lookAt(null));
      case Wait wait -> alerts.put(alert.lookAt(wait.until()));
      case Hold hold ->
          alerts.put(
              alert
                  .told(new Told(AlertPhase.HELD, "", "", Instant.EPOCH, Instant.EPOCH))
                  .lookAt(hold.until()));
      case Say say -> say(subject, wanted, alert, now);
      case Edit edit -> edit(subject, wanted, alert, alert.told().phase(), now);
      case Finish finish -> finish(subject, wanted, alert, now);
      case Back back -> back(subject, wanted, alert, now);
      case Sum sum -> summaries.tell(subject, alert, now);
    }
  }

  private void say(Subject subject, List<Subscription> wanted, Alert alert, Instant now) {
    outbox.owe(List.of(Owed.show(alert.handle(), messages.living(subject, wanted)).keptFor(KEPT)));
    alerts.put(alert.told(new Told(phase(subject), subject.face(), subject.numbers(), now, now)));
  }

  private void edit(
      Subject subject, List<Subscription> wanted, Alert alert, AlertPhase phase, Instant now) {
    outbox.owe(List.of(Owed.show(alert.handle(), messages.living(subject, wanted)).keptFor(KEPT)));
    alerts.put(
        alert.told(new Told(phase, subject.face(), subject.numbers(), alert.told().saidAt(), now)));
  }

  private void finish(Subject subject, List<Subscription> wanted, Alert alert, Instant now) {
    edit(subject, wanted, alert, AlertPhase.OVER, now);
    outbox.owe(List.of(Owed.reply(alert.handle(), word(subject, alert), messages.end(subject))));
  }

  private void back(Subject subject, List<Subscription> wanted, Alert alert, Instant now) {
    Repeats repeats = wanted.isEmpty() ? Repeats.THREAD : wanted.getFirst().repeats();
    if (repeats == Repeats.NEW_MESSAGE) {
      say(subject, wanted, alert.nextRound(), now);
      return;
    }
    edit(subject, wanted, alert, AlertPhase.SAID, now);
    Owed word = Owed.reply(alert.handle(), word(subject, alert), messages.back(subject, wanted));
    outbox.owe(List.of(repeats == Repeats.THREAD ? word : word.shownInChannel()));
  }

  private static Handle word(Subject subject, Alert alert) {
    return alert.word(subject.problem().revision());
  }

  private static AlertPhase phase(Subject subject) {
    return subject.problem().state().isOver() ? AlertPhase.OVER : AlertPhase.SAID;
  }
}
