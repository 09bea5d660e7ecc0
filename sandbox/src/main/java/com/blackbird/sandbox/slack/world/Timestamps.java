package com.blackbird.sandbox.slack.world;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Gives message timestamps: strictly increasing, unique in their channel, ordered as text. */
final class Timestamps {
  private static final long MICROS = 1_000_000;
  private final Clock clock;
  private long last;

  Timestamps(Clock clock) {
    this.clock = clock;
  }

  synchronized String next() {
    last = Math.max(last + 1, micros(clock.instant()));
    return format(last);
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * MICROS
        + TimeUnit.NANOSECONDS.toMicros(instant.getNano()) / 100 * 100;
  }

  private static String format(long micros) {
    return String.format(Locale.ROOT, "%d.%06d", micros / MICROS, micros % MICROS);
  }
}
