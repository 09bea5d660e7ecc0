package com.blackbird.sandbox.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The sandbox's time: that of another clock, moved ahead on demand.
 *
 * <p>What is to happen later happens when the time has really passed, or at once when the clock is
 * moved beyond it.
 */
public final class SandboxClock extends Clock {
  /** Not the common pool: on a small machine one waiting caller can hold it up. */
  private static final Executor OWN_THREADS = Thread::startVirtualThread;

  private final Clock base;
  private final Set<Alarm> alarms = ConcurrentHashMap.newKeySet();
  private volatile Duration ahead = Duration.ZERO;

  private SandboxClock(Clock base) {
    this.base = base;
  }

  /** A clock that goes with another one; one that can be moved already is taken as it is. */
  public static SandboxClock over(Clock base) {
    return base instanceof SandboxClock movable ? movable : new SandboxClock(base);
  }

  /** A clock that stands still until it is moved. */
  public static SandboxClock standingAt(Instant instant) {
    return new SandboxClock(Clock.fixed(instant, ZoneOffset.UTC));
  }

  /** Moves the time ahead, and does what has become due, in the order of its time. */
  public void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("time goes only ahead, not by " + step);
    }
    synchronized (this) {
      ahead = ahead.plus(step);
    }
    Instant now = instant();
    alarms.stream()
        .filter(alarm -> !alarm.due.isAfter(now))
        .sorted(Comparator.comparing((Alarm alarm) -> alarm.due))
        .forEach(Alarm::ring);
  }

  /** Does something later. */
  public void after(Duration delay, Runnable work) {
    Alarm alarm = new Alarm(instant().plus(delay), work);
    alarms.add(alarm);
    CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, OWN_THREADS)
        .execute(alarm::ring);
  }

  /** Waits. */
  public void pause(Duration delay) {
    CompletableFuture<Boolean> over = new CompletableFuture<>();
    after(delay, () -> over.complete(true));
    over.join();
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new Zoned(this, zone);
  }

  private final class Alarm {
    private final Instant due;
    private final Runnable work;
    private final AtomicBoolean rung = new AtomicBoolean();

    Alarm(Instant due, Runnable work) {
      this.due = due;
      this.work = work;
    }

    void ring() {
      alarms.remove(this);
      if (rung.compareAndSet(false, true)) {
        work.run();
      }
    }
  }

  private static final class Zoned extends Clock {
    private final Clock clock;
    private final ZoneId zone;

    Zoned(Clock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Zoned(clock, other);
    }
  }
}
