package com.blackbird.activity.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A record that failed in a problem.
 *
 * @param at when it failed last
 * @param curedAfter only a success after this moment says that it has gone through
 */
record Failure(UUID problem, RecordKey key, Instant at, Instant curedAfter) {
  /**
   * Without a reference, a success of the same kind says little when it comes between two failures;
   * it counts when nothing has failed in this way for so long.
   */
  static final Duration QUIET = Duration.ofMinutes(10);

  static Failure of(UUID problem, RecordKey key, Instant at) {
    return new Failure(problem, key, at, key.isInferred() ? at.plus(QUIET) : at);
  }

  /** What is one record, however often it fails. */
  record Slot(UUID problem, RecordKey key) {}

  Slot slot() {
    return new Slot(problem, key);
  }

  Failure later(Failure other) {
    return other.at.isAfter(at) ? other : this;
  }
}
