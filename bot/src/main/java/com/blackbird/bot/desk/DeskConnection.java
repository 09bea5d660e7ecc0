package com.blackbird.bot.desk;

import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.bot.operations.Lifeline;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the bot stands with a help desk: asks now and then who it is there. What it is told is known
 * to those who send and listen.
 *
 * @param <T> who the bot is at this help desk
 */
public final class DeskConnection<T> implements AutoCloseable {
  private static final Duration BETWEEN_CHECKS = Duration.ofMinutes(5);

  private final boolean isConfigured;
  private final Supplier<T> ask;
  private final String advice;
  private final Lifeline lifeline;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Runnable connected = () -> {};
  private volatile @Nullable T self;

  /**
   * A connection that is not opened yet.
   *
   * @param ask asks the help desk who the bot is
   * @param advice what to set when it does not know the bot
   */
  public DeskConnection(String desk, boolean isConfigured, Supplier<T> ask, String advice) {
    this.isConfigured = isConfigured;
    this.ask = ask;
    this.advice = advice;
    this.lifeline = new Lifeline(desk, this::hold);
  }

  /**
   * Connects in the background; does nothing when the help desk is not configured.
   *
   * @param connected called each time there is a connection again
   */
  public void open(Runnable connected) {
    this.connected = connected;
    if (isConfigured) {
      lifeline.start();
    }
  }

  /** How the bot stands with the help desk now. */
  public ConnectionState state() {
    return lifeline.state();
  }

  /** Whether there is a help desk at all. */
  public boolean isConfigured() {
    return isConfigured;
  }

  /** Who the bot is at the help desk; asks when it is not known yet. */
  public T self() {
    T known = self;
    if (known == null) {
      known = ask.get();
      self = known;
    }
    return known;
  }

  @Override
  public void close() {
    over.countDown();
    lifeline.close();
  }

  private void hold(Runnable told) throws Lifeline.Rejected, InterruptedException {
    boolean isFirst = true;
    do {
      check();
      if (isFirst) {
        told.run();
        connected.run();
        isFirst = false;
      }
    } while (!over.await(BETWEEN_CHECKS.toSeconds(), TimeUnit.SECONDS));
    throw new InterruptedException("The bot stops");
  }

  private void check() throws Lifeline.Rejected {
    try {
      self = ask.get();
    } catch (DeskTrouble e) {
      if (e.answer().status() == 401 || e.answer().status() == 403) {
        throw new Lifeline.Rejected(advice);
      }
      throw e;
    }
  }
}
