package com.blackbird.activity.alert;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.problem.ProblemChanges;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells channels of problems: takes what has changed, decides for each channel what it is owed, and
 * owes it to the outbox, all in one transaction. Any number of replicas do it at the same time.
 */
public final class Alerts {
  private static final int AT_ONCE = 64;

  /** In one order everywhere, or two replicas could wait for each other. */
  private static final Comparator<ChannelRef> ORDER =
      Comparator.comparing(ChannelRef::platform)
          .thenComparing(ChannelRef::workspace)
          .thenComparing(ChannelRef::channel);

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
    this.subjects = new Subjects(jdbc, clock);
    this.changes = new ProblemChanges(jdbc);
    this.subscriptions = new SubscriptionStore(jdbc);
    this.alerts = new AlertStore(jdbc);
    var channels = new ChannelStore(jdbc);
    this.telling =
        new ChannelTelling(
            alerts,
            channels,
            new ThresholdCheck(jdbc),
            messages,
            new SummaryTelling(alerts, channels, subjects, outbox),
            outbox,
            clock);
    this.watches = watches;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Tells of all that has changed and all that is due by now; returns how much that was. */
  public int run() {
    int done = 0;
    while (hearOne()) {
      done++;
    }
    for (Alert due : alerts.due(clock.instant(), AT_ONCE)) {
      transaction.executeWithoutResult(status -> look(due));
      done++;
    }
    return done;
  }

  /** One problem a transaction: a failure takes back one, and channels are locked in order. */
  private boolean hearOne() {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          var claimed = changes.claim(1);
          claimed.forEach(change -> consider(change.accountId(), change.problem()));
          return !claimed.isEmpty();
        }));
  }

  private void consider(AccountId account, UUID id) {
    if (!alerts.isHeard(account)) {
      return;
    }
    subjects
        .find(account, id)
        .ifPresent(subject -> {
          var wishes = new TreeMap<ChannelRef, List<Subscription>>(ORDER);
          subscriptions
              .list(account)
              .forEach(one ->
                  wishes.computeIfAbsent(one.channel(), channel -> new ArrayList<>()).add(one));
          List<Alert> told = alerts.of(account, subject.parts());
          told.forEach(alert -> wishes.putIfAbsent(alert.channel(), List.of()));
          wishes.forEach((channel, wanted) -> tell(subject, channel, wanted, told));
          watches.tell(subject);
        });
  }

  /** What was told of a part that is counted elsewhere now is brought up to date as well. */
  private void tell(
      Subject subject, ChannelRef channel, List<Subscription> wishes, List<Alert> told) {
    var here = told.stream().filter(alert -> alert.channel().equals(channel)).toList();
    UUID whole = subject.problem().id();
    if (here.stream().noneMatch(alert -> alert.problem().equals(whole))) {
      telling.tell(subject, wishes, Alert.none(subject.problem().accountId(), channel, whole));
    }
    here.forEach(alert -> telling.tell(subject, wishes, alert));
  }

  private void look(Alert due) {
    subjects
        .find(due.account(), due.problem())
        .ifPresentOrElse(
            subject -> telling.tell(subject, subscriptions.of(due.account(), due.channel()), due),
            () -> alerts.put(due.lookAt(null)));
  }
}
