package com.blackbird.activity.delivery;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox, workers, a chat in memory, and a clock that only the test moves. */
final class DeliveryHarness {
  static final AccountId ACME = AccountId.of("acme");
  final TestDatabase database = TestDatabase.create();
  final JdbcClient jdbc = database.jdbc();
  final TransactionTemplate transaction = database.transaction();
  final MutableClock clock = new MutableClock();
  final RecordedChat chat = new RecordedChat();
  final DeliverySignal signal = new DeliverySignal();
  final Outbox outbox = new Outbox(jdbc, clock, signal);
  private int workers;
  DeliveryHooks hooks = DeliveryHooks.none();

  /** A worker; the test is its thread. */
  final class Worker {
    final Deque<Runnable> sending = new ArrayDeque<>();
    final Courier courier;

    private Worker(boolean atOnce, DeliverySignal heard) {
      this(atOnce, heard, clock);
    }

    private Worker(boolean atOnce, DeliverySignal heard, Clock wall) {
      Executor threads = atOnce ? Runnable::run : sending::add;
      courier =
          new Courier(
              CourierParts.of(jdbc, transaction, wall, clock, new Random(++workers), hooks),
              new Senders(() -> List.of(chat), threads, () -> {}),
              heard,
              hooks);
    }

    /** Works until nothing is due at this moment. */
    void works() {
      do {
        courier.round();
        courier.finish();
      } while (!courier.next().isAfter(clock.instant()));
    }

    /** Lets time pass and works whenever there is something to do. */
    void worksFor(Duration time) {
      OutboxDriver.worksFor(time, clock, courier, this::works);
    }
  }

  /** A worker in the same process as the outbox. */
  Worker worker() {
    return new Worker(true, signal);
  }

  /** A worker of another process. */
  Worker otherWorker() {
    return new Worker(true, new DeliverySignal());
  }

  /** A worker of another machine, where somebody sets the clock. */
  Worker workerAt(Clock wall) {
    return new Worker(true, new DeliverySignal(), wall);
  }

  /** A worker whose sending hangs until the test lets it go on. */
  Worker slowWorker() {
    return new Worker(false, signal);
  }

  static ChannelRef channel(String name) {
    return new ChannelRef(ChatPlatform.SLACK, "T1", name);
  }

  static Handle handle(String channel, String name) {
    return new Handle(ACME, channel(channel), name);
  }

  void show(String channel, String name, String text) {
    outbox.show(handle(channel, name), ChatMessage.of(text));
  }

  int rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
