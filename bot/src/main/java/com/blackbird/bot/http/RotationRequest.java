package com.blackbird.bot.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What may be sent to replace an API key by a new one. */
record RotationRequest(@Nullable Integer overlapHours, @Nullable Integer expiresInDays) {
  static final RotationRequest NOTHING_SAID = new RotationRequest(null, null);

  private static final int DEFAULT_HOURS = 24;
  private static final int MOST_HOURS = 720;

  /** How long the old key still works; unless said, a day to change all senders. */
  Duration overlap() {
    int hours = overlapHours == null ? DEFAULT_HOURS : overlapHours;
    if (hours < 0 || hours > MOST_HOURS) {
      throw new Refusal(
          ProblemKind.BAD_REQUEST,
          "overlapHours: %d is not allowed; use 0 to %d".formatted(hours, MOST_HOURS));
    }
    return Duration.ofHours(hours);
  }

  Duration life() {
    return KeyRequest.life(expiresInDays);
  }
}
