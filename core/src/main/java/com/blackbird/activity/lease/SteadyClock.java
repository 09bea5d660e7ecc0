package com.blackbird.activity.lease;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * For waits and leases: the time at which it was made and what has passed since, which nobody can
 * set. The machine's own clock may be put an hour forward or back; a wait must not notice.
 */
public final class SteadyClock extends Clock {
  private final Instant origin;
  private final long start = System.nanoTime();

  private SteadyClock(Instant origin) {
    this.origin = origin;
  }

  /** The steady side of the product's clock; the clock of a test is steady already. */
  public static Clock of(Clock clock) {
    return clock.equals(Clock.systemUTC()) ? new SteadyClock(clock.instant()) : clock;
  }

  @Override
  public Instant instant() {
    return origin.plus(Duration.ofNanos(System.nanoTime() - start));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("times are instants");
  }
}
