package com.blackbird.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on by itself and can be moved. */
final class MovedClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  /** Puts it ahead of the machine's by so much, or behind. */
  void moveBy(Duration time) {
    ahead = time;
  }

  /** Puts it ahead to this moment, if it is not there yet. */
  void moveTo(Instant moment) {
    Duration wanted = Duration.between(Instant.now(), moment);
    ahead = wanted.compareTo(ahead) > 0 ? wanted : ahead;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
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
