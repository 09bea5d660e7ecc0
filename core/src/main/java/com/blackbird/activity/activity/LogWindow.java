package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the log that is looked at in one statement; no bound means as far as it goes. Lists
 * begin with a month or two and go on when these do not fill them, so PostgreSQL plans and opens
 * the partitions that are needed, not all there are.
 */
record LogWindow(@Nullable Instant since, @Nullable Instant until) {
  /** All of the log. */
  static final LogWindow ALL = new LogWindow(null, null);

  /** So early in a month the one before is likely to be needed as well. */
  private static final Duration EARLY = Duration.ofDays(3);

  private static final int MONTHS_NEXT = 3;

  /** From this moment back, the newest first. */
  static List<LogWindow> backFrom(Instant from, @Nullable Instant since) {
    var windows = new ArrayList<LogWindow>();
    var first = month(from.minus(EARLY));
    @Nullable Instant until = null;
    for (var start : List.of(first, first.minusMonths(MONTHS_NEXT))) {
      var begin = start.atDay(1).atStartOfDay(UTC).toInstant();
      if (since != null && !since.isBefore(begin)) {
        break;
      }
      windows.add(new LogWindow(begin, until));
      until = begin;
    }
    windows.add(new LogWindow(null, until));
    return windows;
  }

  /** From this moment on, the oldest first. */
  static List<LogWindow> onFrom(Instant from) {
    var end = month(from.plus(EARLY)).plusMonths(1).atDay(1).atStartOfDay(UTC).toInstant();
    return List.of(new LogWindow(null, end), new LogWindow(end, null));
  }

  private static YearMonth month(Instant time) {
    return YearMonth.from(time.atOffset(UTC));
  }
}
