package com.blackbird.bot.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a moment as programs and people send it. */
final class Moment {
  /** What {@link #parse} understands, for a sentence about a mistake. */
  static final String FORMS = "24h, 7d, 2026-11-01 or 2026-11-01T10:00:00Z";

  /** Words like {@code 24h}: a number and minutes, hours, days or weeks. */
  private static final Pattern AGO =
      Pattern.compile("(\\d{1,5})\\s*([mhdw])", Pattern.CASE_INSENSITIVE);

  /** The last that four digits can say. */
  private static final int LAST_YEAR = 9999;

  private Moment() {}

  /**
   * A moment given as a time before now, a day (its beginning in UTC), or an instant with offset.
   *
   * @throws IllegalArgumentException when it is none of these, with a sentence that says so
   */
  static Instant parse(String typed, Instant now) {
    String text = typed.strip();
    Matcher ago = AGO.matcher(text);
    try {
      if (ago.matches()) {
        return now.minus(unit(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1))));
      }
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeException e) {
      throw notATime(typed, e);
    }
    throw notATime(typed, null);
  }

  private static IllegalArgumentException notATime(
      String typed, @Nullable DateTimeException cause) {
    return new IllegalArgumentException("“" + typed + "” is not a time; use " + FORMS, cause);
  }

  private static Duration unit(String letter) {
    return switch (letter.toLowerCase(Locale.ROOT)) {
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      case "d" -> Duration.ofDays(1);
      default -> Duration.ofDays(7);
    };
  }
}
