package com.blackbird.activity.alert;

import com.blackbird.activity.language.Language;
import com.blackbird.activity.stats.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** How often a channel gets a summary of how its integrations have been doing. */
public enum Digest {
  /** Never. */
  OFF("none", 0),
  /** Every morning, about the day before. */
  DAILY("daily", 1),
  /** On Monday morning, about the week before. */
  WEEKLY("weekly", 7);

  /** When people have arrived and not begun yet. */
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final String text;
  private final int days;

  Digest(String text, int days) {
    this.text = text;
    this.days = days;
  }

  /** The word that people type. */
  public String text() {
    return text;
  }

  /** In words, for a list of subscriptions. */
  public String words(Language language) {
    return AlertTexts.in(language).digest(this);
  }

  /**
   * What a digest of this moment is about: the day or the week before it, by the clock of the zone,
   * so that each moment is in one digest, also when clocks change. Asked of {@link #OFF} it is a
   * mistake.
   */
  Period before(Instant at, ZoneId zone) {
    return new Period(at.atZone(zone).minusDays(days).toInstant(), at);
  }

  /** The first digest after this moment; asked of {@link #OFF} it is a mistake. */
  Instant next(Instant after, ZoneId zone) {
    if (this == OFF) {
      throw new IllegalStateException("there is no next digest");
    }
    LocalDate day = after.atZone(zone).toLocalDate();
    if (this == WEEKLY) {
      day = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }
    Instant first = day.atTime(MORNING).atZone(zone).toInstant();
    return first.isAfter(after)
        ? first
        : day.plusDays(days).atTime(MORNING).atZone(zone).toInstant();
  }
}
