package com.blackbird.activity.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** When people are at a desk, in their time zone; and what time means to them. */
public record WorkingHours(WeekHours week, ZoneId zone, Holidays holidays) {
  /** Nobody plans further; a desk that is closed for so long answers after it. */
  private static final int MOST_DAYS = 800;

  private record Open(Instant from, Instant until) {
    Duration after(Instant moment) {
      Instant begin = moment.isAfter(from) ? moment : from;
      return begin.isBefore(until) ? Duration.between(begin, until) : Duration.ZERO;
    }
  }

  /** Whether somebody is there. */
  public boolean isOpen(Instant moment) {
    return open(moment.atZone(zone).toLocalDate()).stream()
        .anyMatch(open -> !moment.isBefore(open.from()) && moment.isBefore(open.until()));
  }

  /** When somebody is there next, which may be at once. */
  public Instant nextOpening(Instant moment) {
    LocalDate day = moment.atZone(zone).toLocalDate();
    for (int days = 0; days < MOST_DAYS; days++) {
      for (Open open : open(day.plusDays(days))) {
        if (moment.isBefore(open.until())) {
          return moment.isAfter(open.from()) ? moment : open.from();
        }
      }
    }
    return day.plusDays(MOST_DAYS).atStartOfDay(zone).toInstant();
  }

  /** The moment at which so much working time has passed since then. */
  public Instant after(Instant start, Duration work) {
    LocalDate day = start.atZone(zone).toLocalDate();
    Duration left = work;
    for (int days = 0; days < MOST_DAYS; days++) {
      for (Open open : open(day.plusDays(days))) {
        Duration time = open.after(start);
        if (!time.isZero() && left.compareTo(time) <= 0) {
          return open.until().minus(time).plus(left);
        }
        left = left.minus(time);
      }
    }
    return day.plusDays(MOST_DAYS).atStartOfDay(zone).toInstant();
  }

  /** How much working time lies between two moments. */
  public Duration between(Instant start, Instant end) {
    LocalDate last = end.atZone(zone).toLocalDate();
    Duration work = Duration.ZERO;
    LocalDate day = start.atZone(zone).toLocalDate();
    while (!day.isAfter(last)) {
      for (Open open : open(day)) {
        work = work.plus(open.after(start)).minus(open.after(end));
      }
      day = day.plusDays(1);
    }
    return end.isBefore(start) ? Duration.ZERO : work;
  }

  /** The stretches of a day; an hour that a change of clocks takes away is not worked. */
  private List<Open> open(LocalDate day) {
    return holidays.contains(day)
        ? List.of()
        : week.on(day.getDayOfWeek()).stream()
            .map(shift -> new Open(moment(day, shift.from()), moment(day, shift.until())))
            .toList();
  }

  private Instant moment(LocalDate day, int minutes) {
    return day.atStartOfDay().plusMinutes(minutes).atZone(zone).toInstant();
  }
}
