package com.blackbird.activity.alert;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.alert.ChannelTelling.Place;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.problem.ProblemChange;
import com.blackbird.activity.problem.ProblemChanges;
import com.blackbird.activity.trace.Trace;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells channels of problems: takes what has changed, decides for each channel what it is owed, and
 * owes it to the outbox, all in one transaction. Any number of replicas do it at the same time.
 */
public final class Alerts {
  private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
  private static final int AT_ONCE = 64;

  /** After so many changes it is the turn of what is due, or a storm would hold that up. */
  private static final int IN_A_ROW = 512;

  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  /** Most often the database was away for a moment; what it always refuses lets others by. */
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

  private final Subjects subjects;
  private final ProblemChanges changes;
  private final SubscriptionStore subscriptions;
  private final AlertStore alerts;
  private final ChannelTelling telling;
  private final Watches watches;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** Tells through the outbox. */
  public Alerts(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      AlertMessage messages,
      Watches watches,
      Outbox outbox,
      Clock clock) {
    this.subjects = new Subjects(jdbc, messages.notes(), clock);
    this.changes = new ProblemChanges(jdbc);
    this.subscriptions = new SubscriptionStore(jdbc);
    this.alerts = new AlertStore(jdbc);
    var channels = new ChannelStore(jdbc);
    this.telling =
        new ChannelTelling(
            alerts,
            channels,
            new ThresholdCheck(jdbc),
            new AccountLanguages(jdbc),
            messages,
            new SummaryTelling(alerts, channels, subjects, outbox),
            outbox,
            clock);
    this.watches = watches;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Tells of what has changed and what is due by now; returns how much that was, 0 when there is no
   * more. What cannot be told is tried again later, and keeps nobody from hearing of anything else.
   */
  public int run() {
    int done = 0;
    while (done < IN_A_ROW && hearOne()) {
      done++;
    }
    List<Alert> all = new ArrayList<>(alerts.due(clock.instant(), AT_ONCE));
    // One that the database refuses must not stand before the same others each time.
    Collections.shuffle(all);
    for (Alert due : all) {
      try {
        transaction.executeWithoutResult(status -> look(due));
      } catch (DataAccessException | TransactionException e) {
        throw e;
      } catch (RuntimeException e) {
        LOG.error("{} cannot be told of problem {} now", due.channel(), due.problem(), e);
        alerts.postpone(due, clock.instant().plus(AFTER_FAILURE));
      }
      done++;
    }
    return done;
  }

  /** One problem a transaction: a failure takes back one, and channels are locked together. */
  private boolean hearOne() {
    List<ProblemChange> claimed = new ArrayList<>(1);
    try {
      transaction.executeWithoutResult(status ->
          changes
              .claim(1, clock.instant())
              .forEach(change -> {
                claimed.add(change);
                Trace.run(change.trace(), () -> consider(change.accountId(), change.problem()));
              }));
    } catch (DataAccessException | TransactionException e) {
      claimed.forEach(one -> changes.postpone(one, clock.instant().plus(AFTER_TROUBLE)));
      throw e;
    } catch (RuntimeException e) {
      if (claimed.isEmpty()) {
        throw e;
      }
      ProblemChange failed = claimed.getFirst();
      LOG.error("Nobody can be told of problem {} now", failed.problem(), e);
      changes.postpone(failed, clock.instant().plus(AFTER_FAILURE));
    }
    return !claimed.isEmpty();
  }

  private void consider(AccountId account, UUID id) {
    if (!alerts.isHeard(account)) {
      return;
    }
    subjects
        .find(account, id)
        .ifPresent(subject -> {
          var wishes = new LinkedHashMap<ChannelRef, List<Subscription>>();
          subscriptions
              .list(account)
              .forEach(one ->
                  wishes.computeIfAbsent(one.channel(), channel -> new ArrayList<>()).add(one));
          List<Alert> told = alerts.of(account, subject.parts());
          told.forEach(alert -> wishes.putIfAbsent(alert.channel(), List.of()));
          var places = new ArrayList<Place>();
          wishes.forEach(
              (channel, wanted) -> places.addAll(places(subject, channel, wanted, told)));
          telling.tell(subject, places);
          watches.tell(subject);
        });
  }

  /** What was told of a part that is counted elsewhere now is brought up to date as well. */
  private static List<Place> places(
      Subject subject, ChannelRef channel, List<Subscription> wishes, List<Alert> told) {
    UUID whole = subject.problem().id();
    var places = new ArrayList<Place>();
    told.stream()
        .filter(alert -> alert.channel().equals(channel))
        .forEach(alert -> places.add(new Place(wishes, alert)));
    if (places.stream().noneMatch(place -> place.seen().problem().equals(whole))) {
      places.add(new Place(wishes, Alert.none(subject.problem().accountId(), channel, whole)));
    }
    return places;
  }

  private void look(Alert due) {
    subjects
        .find(due.account(), due.problem())
        .ifPresentOrElse(
            subject ->
                telling.tell(
                    subject,
                    List.of(new Place(subscriptions.of(due.account(), due.channel()), due))),
            () -> alerts.put(due.lookAt(null)));
  }
}
