package com.blackbird.activity.alert;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.EachAlone;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.stats.StatsDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Owes channels the digests that they have asked for; any number of replicas do it at once. */
public final class Digests {
  private static final Duration KEPT = Duration.ofDays(1);
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final SubscriptionStore subscriptions;
  private final StatsDigest stats;
  private final Outbox outbox;
  private final Clock clock;

  /** Owes through the outbox. */
  public Digests(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      StatsDigest stats,
      Outbox outbox,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.subscriptions = new SubscriptionStore(jdbc);
    this.stats = stats;
    this.outbox = outbox;
    this.clock = clock;
  }

  private record Due(AccountId account, UUID id) {}

  /**
   * Owes those that are due by now; returns how many. One that fails stays due and does not keep
   * the others from coming; the failure is thrown afterwards.
   */
  public int run() {
    return EachAlone.taken(
        (but, taken) -> Boolean.TRUE.equals(transaction.execute(status -> one(but, taken))));
  }

  /** One a transaction; while it is worked out nobody else takes it. */
  private boolean one(Collection<UUID> but, Consumer<UUID> taken) {
    Instant now = clock.instant();
    Optional<Due> due =
        jdbc.sql(
                """
                select account_id, id from subscription
                where digest_at <= :now and id <> all (cast(:but as uuid[]))
                order by digest_at limit 1 for update skip locked
                """)
            .param("now", now.atOffset(UTC))
            .param("but", but.stream().map(UUID::toString).toArray(String[]::new))
            .query((row, number) ->
                new Due(
                    new AccountId(row.getObject("account_id", UUID.class)),
                    row.getObject("id", UUID.class)))
            .optional();
    due.ifPresent(it -> taken.accept(it.id()));
    due.flatMap(it -> subscriptions.find(it.account(), it.id())).ifPresent(it -> owe(it, now));
    return due.isPresent();
  }

  /**
   * What was missed while nobody could work is not sent in heaps: the newest stands for it. What is
   * so late that it is quiet by then waits.
   */
  private void owe(Subscription subscription, Instant now) {
    if (subscription.digest() == Digest.OFF) {
      subscriptions.nextDigest(subscription, null);
      return;
    }
    Optional<Instant> quiet = subscription.quietUntil(now);
    if (quiet.isEmpty()) {
      Instant at = subscription.lastDigest(now);
      String name = "digest/" + subscription.id() + "/" + at.getEpochSecond();
      var handle = new Handle(subscription.account(), subscription.channel(), name);
      outbox.owe(List.of(Owed.show(handle, message(subscription, at)).keptFor(KEPT)));
    }
    subscriptions.nextDigest(subscription, quiet.orElseGet(() -> subscription.nextDigest(now)));
  }

  private ChatMessage message(Subscription subscription, Instant at) {
    return stats.of(
        subscription.account(),
        subscription.interest().integrations(),
        subscription.digested(at),
        subscription.zone(),
        subscription.language());
  }
}
