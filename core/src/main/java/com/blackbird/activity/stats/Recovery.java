package com.blackbird.activity.stats;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A record that failed, and when it worked again.
 *
 * @param reference the record's name on the platform; foreign text
 * @param failed when it failed first
 * @param worked when it worked after that, if it did
 */
public record Recovery(
    IntegrationKey integration,
    ActivityType type,
    String reference,
    Instant failed,
    Optional<Instant> worked) {
  /** How long it took, or has been taking until now. */
  public Duration took(Instant now) {
    return Duration.between(failed, worked.orElse(now));
  }
}
