package com.blackbird.activity.problem;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A problem of an integration, as far as it may cause another or be caused by one.
 *
 * @param since when its present outbreak began
 * @param category the word of its category; empty when that is not known
 * @param ways what it makes fail
 */
record Standing(UUID id, Instant since, Instant lastSeen, String category, Set<Way> ways) {
  Standing {
    ways = Set.copyOf(ways);
  }
}
