package com.blackbird.activity.stats;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How long a stretch of time one bar of a chart stands for. */
public enum Bucket {
  HOUR("hour", ChronoUnit.HOURS),
  DAY("day", ChronoUnit.DAYS);

  private static final Duration LONGEST_BY_HOUR = Duration.ofDays(3);

  private final String word;
  private final ChronoUnit unit;

  Bucket(String word, ChronoUnit unit) {
    this.word = word;
    this.unit = unit;
  }

  /** The one that suits a period of this length. */
  public static Bucket suiting(Duration period) {
    return period.compareTo(LONGEST_BY_HOUR) <= 0 ? HOUR : DAY;
  }

  /** In words for people and in SQL: hour or day. */
  public String word() {
    return word;
  }

  /** The beginning of the stretch that a moment lies in. */
  public Instant begin(Instant moment, ZoneId zone) {
    return moment.atZone(zone).truncatedTo(unit).toInstant();
  }

  /** The beginning of the next stretch; a day may have 23 or 25 hours. */
  public Instant next(Instant begin, ZoneId zone) {
    ZonedDateTime here = begin.atZone(zone);
    Instant next = here.plus(1, unit).truncatedTo(unit).toInstant();
    return next.isAfter(begin) ? next : begin.plus(1, unit);
  }
}
