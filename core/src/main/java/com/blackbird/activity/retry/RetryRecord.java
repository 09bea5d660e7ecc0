package com.blackbird.activity.retry;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import java.time.Instant;

/**
 * A record to be synced again.
 *
 * @param failedAt when it last failed
 * @param senderId what its sender calls the activity that failed; empty when that is dropped
 */
record RetryRecord(
    Direction direction, ActivityType type, String reference, Instant failedAt, String senderId) {
  /** Which record it is, on its integration. */
  record Key(Direction direction, ActivityType type, String reference) {}

  Key key() {
    return new Key(direction, type, reference);
  }
}
