package com.blackbird.bot.operations;

import java.time.Duration;
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

  private final String name;
  private final IntSupplier work;
  private final Duration pause;
  private final Backoff backoff = new Backoff();
  private volatile @Nullable Thread thread;

  /**
   * Work that has not begun.
   *
   * @param work does some and says how much
   */
  public SteadyWork(String name, Duration pause, IntSupplier work) {
    this.name = name;
    this.pause = pause;
    this.work = work;
  }

  @Override
  public void start() {
    Thread worker = Thread.ofVirtual().name(name).unstarted(this::go);
    thread = worker;
    worker.start();
  }

  /**
   * What is under way is finished, not interrupted: an interrupted statement costs a connection.
   */
  @Override
  public void stop() {
    Thread worker = thread;
    thread = null;
    if (worker == null) {
      return;
    }
    try {
      worker.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void go() {
    while (thread == Thread.currentThread()) {
      try {
        Thread.sleep(once());
      } catch (InterruptedException e) {
        return;
      }
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
    } catch (RuntimeException e) {
      Duration wait = backoff.next();
      LOG.error("The {} failed; next try in {} ms", name, wait.toMillis(), e);
      return wait;
    }
  }
}
