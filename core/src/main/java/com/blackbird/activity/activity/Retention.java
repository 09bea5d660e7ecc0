package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;

/**
 * How long activities are kept at least. They are dropped a whole month at a time, once all of it
 * is older than that.
 */
public record Retention(Duration span) {
  /** What is kept unless something else is set. */
  public static final Retention DEFAULT = new Retention(Duration.ofDays(90));

  /** Longer than there is anything to keep. */
  public static final Retention UNLIMITED = new Retention(Duration.ofDays(36_500));

  /**
   * Checks the span.
   *
   * @throws IllegalArgumentException when it is shorter than a day or longer than a hundred years
   */
  public Retention {
    if (span.compareTo(Duration.ofDays(1)) < 0 || span.compareTo(Duration.ofDays(36_500)) > 0) {
      throw new IllegalArgumentException("retention: use 1d to 36500d, such as 90d");
    }
  }

  /** The oldest moment that is kept at the given time, the beginning of a month in UTC. */
  public Instant keptSince(Instant now) {
    return YearMonth.from(now.minus(span).atOffset(UTC)).atDay(1).atStartOfDay(UTC).toInstant();
  }
}
