package com.blackbird.activity.delivery;

import com.blackbird.activity.account.GrowingHurry;
import com.blackbird.activity.account.Hurry;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.lease.SteadyClock;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends deliveries for as long as it runs. Any number of processes may run one each; when one dies,
 * the others take its work over within seconds.
 */
public final class DeliveryWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final Duration DRAIN = Duration.ofSeconds(12);
  private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofMillis(100);

  private final Courier courier;
  private final Clock steady;
  private final DeliverySignal signal;
  private static final Sight ALL_LANES = Sight.ofAll("what is owed goes out for all accounts");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closing;
  private volatile @Nullable Thread thread;

  /** A worker that is not started yet. */
  public DeliveryWorker(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock,
      Supplier<List<ChatGateway>> gateways,
      DeliverySignal signal,
      DeliveryHooks hooks) {
    this(jdbc, transaction, clock, SteadyClock.of(clock), gateways, signal, hooks);
  }

  /**
   * The same with a clock of its own for how long to wait.
   *
   * @param steady a clock that nobody can set
   */
  public DeliveryWorker(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock,
      Clock steady,
      Supplier<List<ChatGateway>> gateways,
      DeliverySignal signal,
      DeliveryHooks hooks) {
    this.steady = steady;
    this.signal = signal;
    this.courier =
        new Courier(
            CourierParts.of(jdbc, transaction, clock, steady, new SecureRandom(), hooks),
            new Senders(gateways, threads, this::wake),
            signal,
            hooks);
  }

  /** Begins to send, on a thread of its own. */
  public void start() {
    closing = false;
    signal.onRaise(this::wake);
    Thread started =
        Thread.ofPlatform().name("delivery").daemon().unstarted(() -> ALL_LANES.run(this::work));
    thread = started;
    started.start();
  }

  /** Begins nothing new, waits a while for what is being sent, and leaves the rest to others. */
  @Override
  public void close() {
    Thread running = thread;
    closing = true;
    wake();
    if (running != null) {
      try {
        running.join(DRAIN.plusSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    threads.shutdownNow();
  }

  private void wake() {
    LockSupport.unpark(thread);
  }

  private void work() {
    var hurry = new GrowingHurry(Hurry.OF_WORKERS);
    boolean well = true;
    while (!closing) {
      try {
        pause(Duration.between(steady.instant(), hurry.call(courier::round)));
        well = true;
      } catch (DataAccessException | TransactionException e) {
        if (well) {
          LOG.warn("Deliveries wait for the database: {}", e.toString());
        }
        well = false;
        pause(AFTER_FAILURE);
      } catch (RuntimeException | Error e) {
        LOG.error("The delivery worker has stumbled and goes on", e);
        pause(AFTER_FAILURE);
      }
    }
    Hurry.OF_WORKERS.run(this::drain);
  }

  private void drain() {
    try {
      Instant end = steady.instant().plus(DRAIN);
      while (courier.finish() && steady.instant().isBefore(end)) {
        pause(LONGEST);
      }
      courier.close();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Other replicas take the deliveries over in a few seconds: {}", e.toString());
    }
  }

  private static void pause(Duration wait) {
    if (wait.isPositive()) {
      LockSupport.parkNanos(
          wait.compareTo(AFTER_FAILURE) > 0 ? AFTER_FAILURE.toNanos() : wait.toNanos());
    }
  }
}
