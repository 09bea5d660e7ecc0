package com.blackbird.activity.delivery;

import com.blackbird.activity.account.QueueStart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which rows were the newest a while ago. A lane in which nothing was owed is read from there on:
 * only a transaction that took as long can bring older rows, and the sweeps find those. Read from
 * its beginning, a lane would show all that was ever sent there while an old snapshot keeps
 * PostgreSQL from clearing it away. A {@link QueueStart} reckons back from now by a clock; rows
 * here are in the order of numbers, which say nothing of time, so it is noted what there was.
 */
final class Horizon {
  private static final int KEPT = 7;

  private final Duration step;
  private final Deque<Long> newest = new ArrayDeque<>();
  private Instant next = Instant.MIN;

  /** Remembers the newest row once in each step. */
  Horizon(Duration step) {
    this.step = step;
  }

  void note(long row, Instant now) {
    if (!now.isBefore(next)) {
      newest.addLast(row);
      if (newest.size() > KEPT) {
        newest.removeFirst();
      }
      next = now.plus(step);
    }
  }

  /** The newest row of one step ago or more; 0 when that is not known. */
  long near() {
    return newest.size() < 2 ? 0 : newest.stream().skip(newest.size() - 2L).findFirst().orElse(0L);
  }

  /** The newest row of six steps ago or more; 0 when that is not known. */
  long far() {
    return newest.size() < KEPT ? 0 : newest.getFirst();
  }
}
