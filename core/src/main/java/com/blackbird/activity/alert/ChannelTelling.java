package com.blackbird.activity.alert;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.alert.AlertDecision.Hold;
import com.blackbird.activity.alert.AlertDecision.Nothing;
import com.blackbird.activity.alert.AlertDecision.Wait;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.language.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Owes channels what they have to be told of one problem, within the caller's transaction. */
final class ChannelTelling {
  private final AlertStore alerts;
  private final ChannelStore channels;
  private final ThresholdCheck thresholds;
  private final AccountLanguages languages;
  private final AlertMessage messages;
  private final SummaryTelling summaries;
  private final Outbox outbox;
  private final Clock clock;

  ChannelTelling(
      AlertStore alerts,
      ChannelStore channels,
      ThresholdCheck thresholds,
      AccountLanguages languages,
      AlertMessage messages,
      SummaryTelling summaries,
      Outbox outbox,
      Clock clock) {
    this.alerts = alerts;
    this.channels = channels;
    this.thresholds = thresholds;
    this.languages = languages;
    this.messages = messages;
    this.summaries = summaries;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * A channel that may have to be told.
   *
   * @param wishes all subscriptions of the channel
   * @param seen what the channel was told of the problem, or of a part of it that is counted there
   *     now, read before anything was locked
   */
  record Place(List<Subscription> wishes, Alert seen) {
    ChannelRef channel() {
      return seen.channel();
    }
  }

  /** Tells all these channels what they are owed; those owed nothing are not locked. */
  void tell(Subject subject, List<Place> places) {
    Instant now = clock.instant();
    List<Place> merged = places.stream().filter(place -> !isOf(subject, place.seen())).toList();
    List<Place> owed =
        places.stream()
            .filter(place -> isOf(subject, place.seen()))
            .filter(
                place -> !isNothing(decide(subject, place, place.seen(), false, now), place.seen()))
            .toList();
    if (merged.isEmpty() && owed.isEmpty()) {
      return;
    }
    AccountId account = subject.problem().accountId();
    channels.lock(account, channels(Stream.concat(merged.stream(), owed.stream()).toList()));
    var telling = new Telling(subject, messages, summaries, outbox, now);
    Map<ChannelRef, Language> reads = reads(account, places);
    among(account, merged)
        .forEach(alert -> telling.merged(alert, language(reads, alert.channel())));
    Map<ChannelRef, Alert> fresh =
        among(account, owed).stream().collect(toMap(Alert::channel, Function.identity()));
    var said = alerts.saidSince(account, channels(owed), now.minus(AlertPolicy.WINDOW));
    for (Place place : owed) {
      Alert alert = fresh.getOrDefault(place.channel(), place.seen());
      boolean crowded = said.getOrDefault(place.channel(), 0) >= AlertPolicy.CAP;
      telling.carryOut(
          decide(subject, place, alert, crowded, now),
          wanted(subject, place, alert),
          alert,
          language(reads, place.channel()));
    }
    telling.store(alerts);
  }

  /** A channel that hears nothing new any more reads what it was told in its account's language. */
  private Map<ChannelRef, Language> reads(AccountId account, List<Place> places) {
    return places.stream()
        .collect(
            toMap(
                Place::channel,
                place ->
                    place.wishes().isEmpty()
                        ? languages.of(account)
                        : Subscription.language(place.wishes()),
                (a, b) -> a));
  }

  private static Language language(Map<ChannelRef, Language> languages, ChannelRef channel) {
    return languages.getOrDefault(channel, Language.ENGLISH);
  }

  /** The same as they are now, when all are locked. */
  private List<Alert> among(AccountId account, List<Place> places) {
    var seen = places.stream().map(place -> place.seen().key()).collect(toSet());
    return seen.isEmpty()
        ? List.of()
        : alerts.of(account, seen.stream().map(Alert.Key::problem).collect(toSet())).stream()
            .filter(alert -> seen.contains(alert.key()))
            .toList();
  }

  private static Collection<ChannelRef> channels(List<Place> places) {
    return places.stream().map(Place::channel).distinct().toList();
  }

  private static boolean isOf(Subject subject, Alert alert) {
    return alert.problem().equals(subject.problem().id());
  }

  private static List<Subscription> wanted(Subject subject, Place place, Alert alert) {
    return isHushed(subject, alert)
        ? List.of()
        : place.wishes().stream().filter(subject::isCoveredBy).toList();
  }

  /** While work is planned nobody hears of something new; what was said before is kept true. */
  private static boolean isHushed(Subject subject, Alert alert) {
    return subject.isExcused()
        && switch (alert.told().phase()) {
          case UNSAID, HELD, OVER -> true;
          case SAID, SUMMED -> false;
        };
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
      Subject subject, Place place, Alert alert, boolean crowded, Instant now) {
    List<Subscription> wanted = wanted(subject, place, alert);
    List<Subscription> reached =
        wanted.stream()
            .filter(wish -> isReached(wish, subject, alert.told().phase(), now))
            .toList();
    return AlertPolicy.decide(
        new Situation(
            alert.told(),
            subject.standing(),
            !wanted.isEmpty(),
            !reached.isEmpty(),
            Subscription.quietUntil(reached, now),
            crowded),
        now);
  }

  /** Asked before a channel hears that it is broken, at first and whenever it is back. */
  private boolean isReached(Subscription wish, Subject subject, AlertPhase phase, Instant now) {
    return switch (phase) {
      case HELD, SAID, SUMMED -> true;
      case UNSAID -> subject.isNewsTo(wish) && thresholds.isReached(wish, subject, now);
      case OVER -> subject.problem().state().isOver() || thresholds.isReached(wish, subject, now);
    };
  }
}
