package com.blackbird.activity.alert;

import com.blackbird.activity.language.Language;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Quiet hours that begin on certain days of the week.
 *
 * @param days on which they begin
 * @param from when they begin, in the subscription's zone
 * @param to when they end; on the next day when it is not after {@code from}
 */
record QuietSpan(Weekdays days, LocalTime from, LocalTime to) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<days>[\\p{L}+ –-]*?)\\s*"
              + "(?:(\\d{1,2})(?::(\\d{2}))?\\s*(?:-|–|to|until)\\s*(\\d{1,2})(?::(\\d{2}))?)?");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** Reads {@code mon-fri 22-7}, {@code 22:00-07:00} or {@code weekends}. */
  static Optional<QuietSpan> parse(String typed) {
    Matcher form = FORM.matcher(typed.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    String named = form.group("days").strip();
    boolean hasHours = form.group(2) != null;
    if (named.isEmpty() && !hasHours) {
      return Optional.empty();
    }
    Optional<Weekdays> days = named.isEmpty() ? Optional.of(Weekdays.ALL) : Weekdays.parse(named);
    return hasHours
        ? days.flatMap(on -> hours(on, form))
        : days.map(on -> new QuietSpan(on, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
  }

  private static Optional<QuietSpan> hours(Weekdays days, Matcher form) {
    try {
      LocalTime from = time(form.group(2), form.group(3));
      LocalTime to = time(form.group(4), form.group(5));
      return from.equals(to) ? Optional.empty() : Optional.of(new QuietSpan(days, from, to));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** When it ends, while it lasts. */
  Optional<Instant> quietUntil(Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    for (int day = -1; day <= 0; day++) {
      LocalDate begins = today.plusDays(day);
      Instant begin = begins.atTime(from).atZone(zone).toInstant();
      Instant end = begins.plusDays(to.isAfter(from) ? 0 : 1).atTime(to).atZone(zone).toInstant();
      if (isOn(begins.getDayOfWeek()) && !now.isBefore(begin) && now.isBefore(end)) {
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }

  private boolean isOn(DayOfWeek day) {
    return days.days().contains(day);
  }

  /** The form that {@link #parse} reads. */
  String text() {
    return with(days.text());
  }

  /** The same for people. */
  String words(Language language) {
    return with(days.words(language));
  }

  private String with(String named) {
    String hours = TIME.format(from) + "-" + TIME.format(to);
    if (days.equals(Weekdays.ALL)) {
      return hours;
    }
    return from.equals(to) ? named : named + " " + hours;
  }

  private static LocalTime time(String hour, @Nullable String minute) {
    int h = Integer.parseInt(hour);
    return LocalTime.of(h == 24 ? 0 : h, minute == null ? 0 : Integer.parseInt(minute));
  }
}
