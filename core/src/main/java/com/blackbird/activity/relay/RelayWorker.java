package com.blackbird.activity.relay;

import com.blackbird.activity.account.EachAlone;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.delivery.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passes on what has happened. Any number of replicas may each do all of this; a conversation is
 * worked on by one at a time, and one that dies leaves everything as it was.
 */
public final class RelayWorker {
  private static final int AT_ONCE = 50;
  private static final Duration LATER = Duration.ofMillis(250);

  private final RelayStores stores;
  private final TransactionTemplate transaction;
  private final TalkListener listener;
  private final Looks looks;
  private final Fetching fetching;

  /** A worker that has not begun. */
  public RelayWorker(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Outbox outbox,
      Supplier<List<ChatGateway>> gateways,
      TalkListener listener,
      Clock clock) {
    this.stores = RelayStores.of(jdbc, outbox, clock);
    this.transaction = transaction;
    this.listener = listener;
    this.looks = new Looks(stores, transaction, gateways);
    this.fetching = new Fetching(stores, transaction, gateways);
  }

  /**
   * Works on the conversations in which something waits; returns how much was done. One that fails
   * keeps the others from nothing; the failure is thrown afterwards.
   */
  public int run() {
    looks.noticeConnections();
    return EachAlone.of(stores.inbox().ripe(stores.clock().instant(), AT_ONCE), this::work);
  }

  /**
   * Reads a thread of these platforms in which something may have been missed; returns how many
   * were read. Where one platform stands still no other has to wait.
   */
  public int look(Collection<ChatPlatform> platforms) {
    return looks.run(platforms);
  }

  /** Fetches files of these platforms that are to be passed on; returns for how many messages. */
  public int fetch(Collection<ChatPlatform> platforms) {
    return fetching.run(platforms);
  }

  private int work(ConversationId id) {
    Integer done =
        transaction.execute(status -> {
          if (!stores.conversations().tryLock(id)) {
            return 0;
          }
          Instant now = stores.clock().instant();
          int worked = new RelayRun(id, stores, listener, now).work();
          if (worked == 0) {
            stores.inbox().postpone(id, now, now.plus(LATER));
          }
          return worked;
        });
    return done == null ? 0 : done;
  }
}
