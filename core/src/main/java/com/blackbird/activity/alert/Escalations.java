package com.blackbird.activity.alert;

import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.problem.EscalationListener;
import com.blackbird.activity.problem.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls those whom a channel has named, once more and in the thread of its message, when somebody
 * asks support about the problem.
 */
public final class Escalations implements EscalationListener {
  private final Subjects subjects;
  private final AlertStore alerts;
  private final SubscriptionStore subscriptions;
  private final AlertMessage messages;
  private final Outbox outbox;
  private final TransactionTemplate transaction;

  /** Calls them through the outbox. */
  public Escalations(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      AlertMessage messages,
      Outbox outbox,
      Clock clock) {
    this.subjects = new Subjects(jdbc, clock);
    this.alerts = new AlertStore(jdbc);
    this.subscriptions = new SubscriptionStore(jdbc);
    this.messages = messages;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  @Override
  public void escalated(Problem problem, String number, Who by) {
    transaction.executeWithoutResult(status ->
        subjects
            .find(problem.accountId(), problem.id())
            .ifPresent(subject -> outbox.owe(words(subject, number, by))));
  }

  private List<Owed> words(Subject subject, String number, Who by) {
    Problem problem = subject.problem();
    return alerts.of(problem.accountId(), List.of(problem.id())).stream()
        .filter(alert -> alert.told().phase() == AlertPhase.SAID)
        .flatMap(alert -> word(subject, alert, number, by).stream())
        .toList();
  }

  private Optional<Owed> word(Subject subject, Alert alert, String number, Who by) {
    List<Subscription> wanted =
        subscriptions.of(alert.account(), alert.channel()).stream()
            .filter(subject::isCoveredBy)
            .toList();
    return messages
        .escalated(subject, wanted, number, by)
        .map(message -> Owed.reply(alert.handle(), alert.word("escalated/" + number), message));
  }
}
