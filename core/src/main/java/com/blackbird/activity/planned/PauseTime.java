package com.blackbird.activity.planned;

import com.blackbird.activity.language.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** For how long alerts may be paused from now on; never for ever. */
enum PauseTime {
  HOUR,
  FOUR_HOURS,
  TOMORROW,
  OWN;

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  String words(Language language) {
    return PlannedTexts.in(language).time(this);
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
