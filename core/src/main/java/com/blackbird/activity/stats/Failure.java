package com.blackbird.activity.stats;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What statistics need to know of an error. */
record Failure(Subject subject, Instant at) {
  /** What statistics need to know of this one. */
  static Failure of(Activity error) {
    return new Failure(
        new Subject(error.integration(), error.type(), error.direction(), error.reference()),
        error.createdAt());
  }

  /** Exchanges that belong together: the same record, the same way. */
  record Subject(
      IntegrationKey integration,
      ActivityType type,
      Direction direction,
      @Nullable String reference) {}
}
