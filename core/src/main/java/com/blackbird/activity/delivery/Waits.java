package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.Reason;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next try. */
final class Waits {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration LONGEST_PROBE = Duration.ofMinutes(15);
  private static final int SPREAD_MILLIS = 250;

  private final RandomGenerator random;

  Waits(RandomGenerator random) {
    this.random = random;
  }

  /**
   * What a platform says about its limits is obeyed and never shortened; for anything else half a
   * second, doubled each time up to a minute and up to a quarter shorter, so that many do not come
   * back at once.
   *
   * @param failures how many tries before this one failed in a row
   */
  Duration after(Outcome.Later later, int failures) {
    if (later.reason() == Reason.RATE_LIMITED) {
      return later.delay().plusMillis(random.nextInt(SPREAD_MILLIS));
    }
    Duration wait = doubled(FIRST, failures, LONGEST);
    return wait.minusMillis(random.nextLong(wait.toMillis() / 4 + 1));
  }

  /** How long a channel that takes nothing is left alone: a minute at first, then longer. */
  static Duration probe(int probes) {
    return doubled(Duration.ofMinutes(1), probes, LONGEST_PROBE);
  }

  private static Duration doubled(Duration first, int times, Duration most) {
    Duration wait = first.multipliedBy(1L << Math.min(times, 20));
    return wait.compareTo(most) > 0 ? most : wait;
  }
}
