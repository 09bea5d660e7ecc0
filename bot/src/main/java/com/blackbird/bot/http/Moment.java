package com.blackbird.bot.http;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** A moment as it is written in a request: a time with an offset, or how long ago. */
final class Moment {
  private static final Pattern AGO = Pattern.compile("(\\d{1,5})([mhdw])");

  private Moment() {}

  static Instant parse(String name, String text, Instant now) {
    var ago = AGO.matcher(text);
    if (ago.matches()) {
      return now.minus(unit(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1))));
    }
    try {
      // An unencoded + arrives as a space.
      var time = OffsetDateTime.parse(text.replace(' ', '+'));
      if (time.getYear() >= 1 && time.getYear() <= 9999) {
        return time.toInstant();
      }
    } catch (DateTimeParseException e) {
      // Refused below.
    }
    throw new Refusal(
        ProblemKind.BAD_REQUEST,
        "%s: \"%s\" is not allowed; use a time with an offset, such as 2026-11-23T10:00:00Z, or how long ago, such as 30m, 24h, 7d or 2w"
            .formatted(name, text));
  }

  private static Duration unit(String letter) {
    return switch (letter) {
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      case "d" -> Duration.ofDays(1);
      default -> Duration.ofDays(7);
    };
  }
}
