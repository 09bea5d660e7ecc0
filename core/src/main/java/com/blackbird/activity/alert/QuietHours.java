package com.blackbird.activity.alert;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hours of each day in which a channel wants no new message; what happens in them is told when
 * they end.
 *
 * @param from when they begin, in the subscription's zone
 * @param to when they end; on the next day when it is not after {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {
  /** What {@link #parse} understands, for a sentence about a mistake. */
  public static final String FORMS = "22:00-07:00, or off";

  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(\\d{1,2})(?::(\\d{2}))?\\s*(?:-|–|to|until)\\s*(\\d{1,2})(?::(\\d{2}))?\\s*");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** Refuses hours that would never end. */
  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours must end at another time than they begin");
    }
  }

  /**
   * Reads {@code 22:00-07:00} or {@code 22-7}; {@code off} is none.
   *
   * @throws IllegalArgumentException with a sentence that says what is understood
   */
  public static Optional<QuietHours> parse(String typed) {
    if (typed.strip().matches("(?i)off|none|never|no")) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(typed);
    if (form.matches()) {
      try {
        return Optional.of(
            new QuietHours(time(form.group(1), form.group(2)), time(form.group(3), form.group(4))));
      } catch (DateTimeException e) {
        throw notHours(typed, e);
      }
    }
    throw notHours(typed, null);
  }

  /** When the quiet that reigns at this moment ends; empty when it is not quiet. */
  public Optional<Instant> quietUntil(Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    for (int day = -1; day <= 0; day++) {
      ZonedDateTime begin = local.toLocalDate().plusDays(day).atTime(from).atZone(zone);
      ZonedDateTime end =
          begin.toLocalDate().plusDays(to.isAfter(from) ? 0 : 1).atTime(to).atZone(zone);
      if (!now.isBefore(begin.toInstant()) && now.isBefore(end.toInstant())) {
        return Optional.of(end.toInstant());
      }
    }
    return Optional.empty();
  }

  /** The form that {@link #parse} reads. */
  public String text() {
    return TIME.format(from) + "-" + TIME.format(to);
  }

  private static LocalTime time(String hour, @Nullable String minute) {
    int h = Integer.parseInt(hour);
    return LocalTime.of(h == 24 ? 0 : h, minute == null ? 0 : Integer.parseInt(minute));
  }

  private static IllegalArgumentException notHours(String typed, @Nullable Throwable cause) {
    return new IllegalArgumentException("“" + typed + "” are not quiet hours; use " + FORMS, cause);
  }
}
