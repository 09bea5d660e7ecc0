package com.blackbird.activity.casework;

import com.blackbird.activity.desk.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;

/** For how long a case is put off. */
enum SnoozeTime {
  HOUR,
  HOURS,
  TOMORROW,
  DAYS,
  WEEK;

  /** When it is over; after days, when the desk opens. */
  Instant until(Instant now, WorkingHours hours) {
    return switch (this) {
      case HOUR -> now.plus(Duration.ofHours(1));
      case HOURS -> now.plus(Duration.ofHours(4));
      case TOMORROW -> morning(now, hours, 1);
      case DAYS -> morning(now, hours, 3);
      case WEEK -> morning(now, hours, 7);
    };
  }

  private static Instant morning(Instant now, WorkingHours hours, int days) {
    ZonedDateTime day = now.atZone(hours.zone()).plusDays(days).with(LocalTime.MIDNIGHT);
    return hours.nextOpening(day.toInstant());
  }

  static Optional<SnoozeTime> of(String name) {
    return Arrays.stream(values()).filter(time -> time.name().equals(name)).findFirst();
  }
}
