package com.blackbird.bot.http;

import com.blackbird.activity.activity.Bucket;
import java.time.Duration;
import java.time.Instant;

/** What stats are asked for. */
record StatsWindow(Instant since, Instant until, Bucket bucket) {
  static final Duration USUAL = Duration.ofHours(24);
  private static final Duration LONG = Duration.ofDays(7);

  /** Hours as long as they are not too many to look at. */
  static Bucket fitting(Instant since, Instant until) {
    return Duration.between(since, until).compareTo(LONG) > 0 ? Bucket.DAY : Bucket.HOUR;
  }
}
