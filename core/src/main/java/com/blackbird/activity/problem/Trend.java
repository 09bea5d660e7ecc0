package com.blackbird.activity.problem;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * How many errors there were in each of the last hours.
 *
 * @param from the beginning of the first hour
 * @param hours one number an hour, the oldest first
 */
public record Trend(Instant from, List<Long> hours) {
  /** How many hours are shown. */
  public static final int HOURS = 24;

  private static final String BARS = "▁▂▃▄▅▆▇█";

  public Trend {
    hours = List.copyOf(hours);
  }

  /** One bar an hour; an hour without errors is a dot, so that one is never taken for few. */
  public String sparkline() {
    long most = most();
    StringBuilder line = new StringBuilder();
    for (long count : hours) {
      line.append(count == 0 ? '·' : bar(count, most));
    }
    return line.toString();
  }

  /** The number of the busiest hour. */
  public long most() {
    return hours.isEmpty() ? 0 : Collections.max(hours);
  }

  private static char bar(long count, long most) {
    int last = BARS.length() - 1;
    return BARS.charAt((int) Math.round((double) count / most * last));
  }
}
