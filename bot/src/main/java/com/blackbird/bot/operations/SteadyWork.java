package com.blackbird.bot.operations;

import com.blackbird.activity.account.GrowingHurry;
import com.blackbird.activity.account.Hurry;
import com.blackbird.activity.account.Sight;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Does a piece of work over and over for as long as the bot runs, on a thread of its own: at once
 * again while there is something to do, after a pause when there was nothing, and after a longer
 * one when it failed.
 */
public final class SteadyWork implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SteadyWork.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Somebody waits, and one thing that always fails must not make all others wait for long. */
  private static final Duration LONGEST_IN_A_HURRY = Duration.ofSeconds(5);

  private final String name;
  private final IntSupplier work;
  private final Duration pause;
  private final Backoff backoff;
  private volatile @Nullable Run run;

  /**
   * The work from a start to its stop.
   *
   * @param over lets a pause end at once
   */
  private record Run(Thread thread, CountDownLatch over) {}

  /**
   * Work that has not begun.
   *
   * @param work does some and says how much
   */
  public SteadyWork(String name, Duration pause, IntSupplier work) {
    this(name, pause, work, new Backoff());
  }

  private SteadyWork(String name, Duration pause, IntSupplier work, Backoff backoff) {
    this.backoff = backoff;
    this.name = name;
    this.pause = pause;
    this.work = work;
  }

  /**
   * The same for work for which somebody in a chat waits: a database that falls silent is given up
   * soon, and after a failure it is tried again soon.
   */
  public static SteadyWork inAHurry(String name, Duration pause, IntSupplier work) {
    var hurry = new GrowingHurry(Hurry.OF_WORKERS);
    return new SteadyWork(
        name, pause, () -> hurry.call(work::getAsInt), new Backoff(LONGEST_IN_A_HURRY));
  }

  @Override
  public void start() {
    var over = new CountDownLatch(1);
    Thread worker =
        Thread.ofVirtual().name(name).unstarted(() -> Sight.ofAll(name).run(() -> go(over)));
    run = new Run(worker, over);
    worker.start();
  }

  /**
   * What is under way is finished, not interrupted: an interrupted statement costs a connection. A
   * pause ends at once.
   */
  @Override
  public void stop() {
    Run current = run;
    run = null;
    if (current == null) {
      return;
    }
    current.over().countDown();
    try {
      current.thread().join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All such work ends at the same time, so that together it takes no longer than one. */
  @Override
  public void stop(Runnable stopped) {
    stopBeside(name, this::stop, stopped);
  }

  /** Stops something on a thread of its own, and says when it has. */
  static void stopBeside(String name, Runnable stop, Runnable stopped) {
    Thread.ofVirtual()
        .name(name + "-stop")
        .start(() -> {
          try {
            stop.run();
          } finally {
            stopped.run();
          }
        });
  }

  @Override
  public boolean isRunning() {
    return run != null;
  }

  private void go(CountDownLatch over) {
    try {
      while (!over.await(once().toNanos(), TimeUnit.NANOSECONDS)) {
        // Nobody has stopped it.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration once() {
    try {
      int done = work.getAsInt();
      backoff.reset();
      return done > 0 ? Duration.ZERO : pause;
    } catch (DataAccessException | TransactionException e) {
      Duration wait = backoff.next();
      LOG.warn("No {} now ({}); next try in {} ms", name, e.toString(), wait.toMillis());
      return wait;
    } catch (RuntimeException | Error e) {
      // Were the thread to end, nobody would do this work until the next start.
      Duration wait = backoff.next();
      LOG.error("The {} failed; next try in {} ms", name, wait.toMillis(), e);
      return wait;
    }
  }
}
