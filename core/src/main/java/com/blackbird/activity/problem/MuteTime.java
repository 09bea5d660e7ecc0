package com.blackbird.activity.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** For how long a problem may be muted; never for ever. */
public enum MuteTime {
  HOUR,
  FOUR_HOURS,
  TOMORROW,
  WEEK;

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** The moment at which it ends, for people in this time zone. */
  public Instant until(Instant now, ZoneId zone) {
    return switch (this) {
      case HOUR -> now.plus(Duration.ofHours(1));
      case FOUR_HOURS -> now.plus(Duration.ofHours(4));
      case TOMORROW ->
          now.atZone(zone).toLocalDate().plusDays(1).atTime(MORNING).atZone(zone).toInstant();
      case WEEK -> now.plus(Duration.ofDays(7));
    };
  }

  /** The one of this name, if there is one. */
  public static Optional<MuteTime> of(String name) {
    return Arrays.stream(values()).filter(time -> time.name().equals(name)).findFirst();
  }
}
