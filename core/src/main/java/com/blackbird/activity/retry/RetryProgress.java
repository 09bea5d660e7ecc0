package com.blackbird.activity.retry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the messages of a retry are.
 *
 * @param owed how many are still to be brought
 * @param attempts how often the most tried of these was tried
 * @param nextTry when the next of them is tried
 * @param givenUp how many will not be brought any more
 * @param detail what the webhook's address did last, in a few words
 */
record RetryProgress(
    int owed, int attempts, @Nullable Instant nextTry, int givenUp, String detail) {
  /** Whether something has gone wrong on the way. */
  boolean isTroubled() {
    return givenUp > 0 || (owed > 0 && attempts > 0 && !detail.isEmpty());
  }
}
