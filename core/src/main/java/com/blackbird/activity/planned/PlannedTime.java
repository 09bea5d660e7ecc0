package com.blackbird.activity.planned;

import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.TypedDate;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a moment to come as people type it: "22:00", "tomorrow 8:00", "sat 22:00", "in 2h". */
final class PlannedTime {
  /** Examples of what is understood. */
  private static final Pattern IN = Pattern.compile("(?:in )?(\\d{1,3}) ?(m|min|h|hours?|d|days?)");

  private static final Pattern AT =
      Pattern.compile(
          "(?:(today|tomorrow|" + TypedDate.FORM + "|[a-z]{3,9}),? )?(\\d{1,2}):(\\d{2})");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private PlannedTime() {}

  /**
   * The first such moment after another.
   *
   * @throws CommandMistake when it is none
   */
  static Instant parse(String typed, Instant after, ZoneId zone) {
    String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    if (text.equals("now")) {
      return after;
    }
    try {
      Matcher in = IN.matcher(text);
      if (in.matches()) {
        return after.plus(unit(in.group(2)).multipliedBy(Long.parseLong(in.group(1))));
      }
      Matcher at = AT.matcher(text);
      if (at.matches()) {
        var time = LocalTime.of(Integer.parseInt(at.group(2)), Integer.parseInt(at.group(3)));
        return at(at.group(1) == null ? "" : at.group(1), time, after, zone);
      }
    } catch (DateTimeException e) {
      throw mistake(typed);
    }
    throw mistake(typed);
  }

  private static Instant at(String day, LocalTime time, Instant after, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(after, zone);
    if (day.isEmpty()) {
      Instant moment = today.atTime(time).atZone(zone).toInstant();
      return moment.isAfter(after)
          ? moment
          : today.plusDays(1).atTime(time).atZone(zone).toInstant();
    }
    return date(day, today).atTime(time).atZone(zone).toInstant();
  }

  private static LocalDate date(String day, LocalDate today) {
    if (day.equals("today")) {
      return today;
    }
    if (day.equals("tomorrow")) {
      return today.plusDays(1);
    }
    Optional<TypedDate> typed = TypedDate.read(day);
    if (typed.isPresent()) {
      return typed.get().next(today);
    }
    int number = DAYS.indexOf(day.substring(0, 3));
    if (number < 0 || !name(number).startsWith(day)) {
      throw new DateTimeException(day);
    }
    return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(number + 1)));
  }

  private static String name(int day) {
    return DayOfWeek.of(day + 1).name().toLowerCase(Locale.ROOT);
  }

  private static Duration unit(String word) {
    return switch (word.charAt(0)) {
      case 'm' -> Duration.ofMinutes(1);
      case 'h' -> Duration.ofHours(1);
      default -> Duration.ofDays(1);
    };
  }

  private static CommandMistake mistake(String typed) {
    return new CommandMistake(language -> {
      PlannedTexts say = PlannedTexts.in(language);
      return say.notATime(typed.strip(), say.timeForms());
    });
  }
}
