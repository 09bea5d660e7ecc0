package com.blackbird.activity.stats;

import com.blackbird.activity.activity.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The time that statistics are about.
 *
 * @param since its first moment
 * @param until the first moment that no longer belongs to it
 */
public record Period(Instant since, Instant until) {
  /** More would be years of bars that nobody can tell apart. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final Duration LONGEST_BY_HOUR = Duration.ofDays(3);
  private static final Duration WEEK = Duration.ofDays(7);

  public Period {
    if (!since.isBefore(until) || Duration.between(since, until).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("Use a time of up to a year that ends after it begins.");
    }
  }

  /** So many whole days, today among them, or so many whole hours, up to now. */
  static Period last(Duration length, Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    ZonedDateTime since =
        suiting(length) == Bucket.DAY
            ? here.truncatedTo(ChronoUnit.DAYS).minusDays(length.toDays() - 1)
            : here.truncatedTo(ChronoUnit.HOURS).minus(length.minusHours(1));
    // A full hour or midnight is a period of its own beginning, not an empty one.
    return new Period(since.toInstant(), now.isAfter(since.toInstant()) ? now : now.plusMillis(1));
  }

  /** How long it is. */
  public Duration length() {
    return Duration.between(since, until);
  }

  /** The time to compare with: the same one a week earlier, or as long a time just before. */
  public Period before() {
    Duration back = length().compareTo(WEEK) <= 0 ? WEEK : length();
    return new Period(since.minus(back), until.minus(back));
  }

  /** How long one bar of its chart stands for. */
  public Bucket bucket() {
    return suiting(length());
  }

  private static Bucket suiting(Duration length) {
    return length.compareTo(LONGEST_BY_HOUR) <= 0 ? Bucket.HOUR : Bucket.DAY;
  }
}
