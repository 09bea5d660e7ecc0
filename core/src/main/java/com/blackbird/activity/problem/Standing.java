package com.blackbird.activity.problem;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A problem of an integration, as far as it may cause another or be caused by one.
 *
 * @param since when its present outbreak began
 * @param category the word of its category; empty when that is not known
 * @param kinds what it makes fail
 */
record Standing(UUID id, Instant since, Instant lastSeen, String category, Set<Kind> kinds) {
  Standing {
    kinds = Set.copyOf(kinds);
  }

  /** What is exchanged which way. */
  record Kind(Direction direction, ActivityType type) {}
}
