package com.blackbird.activity.planned;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** For how long alerts may be paused from now on; never for ever. */
enum PauseTime {
  HOUR("For 1 hour"),
  FOUR_HOURS("For 4 hours"),
  TOMORROW("Until tomorrow, 8:00"),
  OWN("From … until … as I say below");

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final String words;

  PauseTime(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** When it ends, for people in this zone; nothing when they say it themselves. */
  Optional<Instant> until(Instant now, ZoneId zone) {
    return switch (this) {
      case HOUR -> Optional.of(now.plus(Duration.ofHours(1)));
      case FOUR_HOURS -> Optional.of(now.plus(Duration.ofHours(4)));
      case TOMORROW ->
          Optional.of(
              now.atZone(zone).toLocalDate().plusDays(1).atTime(MORNING).atZone(zone).toInstant());
      case OWN -> Optional.empty();
    };
  }

  static Optional<PauseTime> of(String name) {
    return Arrays.stream(values()).filter(time -> time.name().equals(name)).findFirst();
  }
}
