package com.blackbird.activity.stats;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What statistics need to know of an error. */
record Failure(Subject subject, Instant at) {
  /** Exchanges that belong together: the same record, the same way. */
  record Subject(
      IntegrationKey integration,
      ActivityType type,
      Direction direction,
      @Nullable String reference) {}
}
