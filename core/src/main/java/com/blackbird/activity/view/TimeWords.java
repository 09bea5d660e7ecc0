package com.blackbird.activity.view;

import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.NearestWord;
import com.blackbird.activity.command.TypedDate;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.language.Language;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads times as people type them: "24h", "yesterday", "last monday", "1 Nov", "14:30". */
final class TimeWords {
  private static final String UNIT =
      "(m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?)";

  private static final String DAY =
      "(mon|tue|wed|thu|fri|sat|sun|tues|thur|thurs|monday|tuesday|wednesday|thursday|friday"
          + "|saturday|sunday)";
  private static final String CLOCK = "(\\d{1,2}:\\d{2}(?::\\d{2})?)";
  private static final String AT = "(?:,?[ t](?:at )?" + CLOCK + ")?";

  private static final String AGO = "(?:(?:last|past) )?(\\d{1,5}) ?" + UNIT + "(?: ago)?";
  private static final String NAMED = "(now|today|yesterday)" + AT;
  private static final String WEEKDAY = "(?:(last|this|on) )?" + DAY + AT;
  private static final String PERIOD = "(last|this) (hour|day|week|month)";
  private static final String DATE = "(" + TypedDate.FORM + ")" + AT;
  private static final String INSTANT =
      "\\d{4}-\\d{2}-\\d{2}t\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:z|[+-]\\d{2}:\\d{2})";

  /** A way to write a time, and how it is read. */
  private record Way(Pattern form, BiFunction<TimeWords, Matcher, TimeSpan> reading) {
    static Way of(String words, BiFunction<TimeWords, Matcher, TimeSpan> reading) {
      return new Way(Pattern.compile(words), reading);
    }
  }

  private static final List<Way> WAYS =
      List.of(
          Way.of(AGO, (it, found) -> TimeSpan.at(it.ago(number(found.group(1)), found.group(2)))),
          Way.of(NAMED, (it, found) -> it.named(found.group(1), found.group(2))),
          Way.of(
              WEEKDAY,
              (it, found) -> it.day(it.weekday(found.group(1), found.group(2)), found.group(3))),
          Way.of(PERIOD, (it, found) -> it.period(found.group(1).equals("this"), found.group(2))),
          Way.of(DATE, (it, found) -> it.day(date(found).latest(it.today()), found.group(2))),
          Way.of(INSTANT, (it, found) -> TimeSpan.at(instant(found.group()))),
          Way.of(CLOCK, (it, found) -> it.clock(found.group(1))));

  private static final String ONE =
      WAYS.stream().map(way -> way.form().pattern()).collect(Collectors.joining("|", "(?:", ")"));
  private static final String BETWEEN = " ?(?:\\.{2,3}|…) ?";

  /** Any of the languages' letters may be a capital. */
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** One time, without its name also a word of a command. */
  static final Pattern FORM = Pattern.compile(ONE, ANY_CASE);

  /** One time or a range of two, of which one may be missing. */
  static final Pattern RANGE =
      Pattern.compile(ONE + "(?:" + BETWEEN + "(?:" + ONE + ")?)?|" + BETWEEN + ONE, ANY_CASE);

  private static final Pattern SPLIT = Pattern.compile(BETWEEN);

  /** What is offered where a platform can complete. */
  private static final Word[] OFFERED = {
    word("1h"),
    word("24h"),
    word("today"),
    word("yesterday"),
    word("7d"),
    word("this week"),
    word("last week"),
    word("30d"),
    word("last month"),
    word("monday"),
    word("tuesday"),
    word("wednesday"),
    word("thursday"),
    word("friday"),
    word("saturday"),
    word("sunday")
  };

  private final Instant now;
  private final ZoneId zone;

  /** Reads as somebody would who is in this zone now. */
  TimeWords(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  static Word[] offered() {
    return OFFERED.clone();
  }

  /** What is typed, or the word that is offered under this name in any language. */
  static String known(String typed) {
    return Stream.of(OFFERED)
        .filter(word -> word.matches(plain(typed)))
        .findFirst()
        .map(Word::value)
        .orElse(typed);
  }

  /** Whether it is a time before now, which is the same in every zone. */
  static boolean isAgo(String typed) {
    return plain(typed).matches(AGO);
  }

  /** Whether it has no end: it goes on into what is to come, or it is a moment. */
  static boolean isOpen(String typed) {
    String text = plain(typed);
    return isAgo(text) || text.matches("today|now|this .*|last (hour|day)|.*:.*");
  }

  /** Whether it is the same moment in every zone. */
  static boolean isAbsolute(String typed) {
    String text = plain(typed);
    return isAgo(text) || text.matches("now|last (hour|day)|" + INSTANT);
  }

  /** The two ends of a range, each empty when it is open; nothing when it is no range. */
  static Optional<List<String>> ends(String typed) {
    Matcher split = SPLIT.matcher(typed);
    return split.find()
        ? Optional.of(
            List.of(
                typed.substring(0, split.start()).strip(), typed.substring(split.end()).strip()))
        : Optional.empty();
  }

  /**
   * The time that the words name.
   *
   * @throws CommandMistake when they name none
   */
  TimeSpan read(String typed) {
    String text = plain(typed);
    try {
      for (Way way : WAYS) {
        Matcher found = way.form().matcher(text);
        if (found.matches()) {
          return way.reading().apply(this, found);
        }
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw notATime(typed);
    }
    throw notATime(typed);
  }

  /**
   * Where what began then ends. Words that come again mean their first time after the beginning
   * when the latest one is before it, as "monday..wednesday" on a Tuesday; and a clock always does
   * after a clock, as "yesterday 14:30..15:30".
   *
   * @throws CommandMistake when they name no time, or one before the beginning
   */
  Instant end(String typed, String beginning) {
    Instant begin = read(beginning).from();
    String text = plain(typed);
    boolean clocks = text.matches(CLOCK) && plain(beginning).matches(".*" + CLOCK);
    Instant end = read(typed).to();
    if (clocks || !end.isAfter(begin)) {
      ZonedDateTime from = begin.atZone(zone);
      end = new TimeWords(round(text, from).toInstant(), zone).read(typed).to();
    }
    if (!end.isAfter(begin)) {
      throw new CommandMistake(
          language -> ActivityTexts.in(language).endsBeforeItBegins(typed, beginning));
    }
    return end;
  }

  /**
   * When the words come again at the latest: a clock each day, a weekday each week, a date without
   * a year each year; they stay as they are when they do not.
   */
  private ZonedDateTime round(String text, ZonedDateTime from) {
    if (text.matches(CLOCK)) {
      return from.plusDays(1);
    }
    if (text.matches("(?:on )?" + DAY + AT)) {
      return from.plusWeeks(1);
    }
    Matcher date = Pattern.compile(DATE).matcher(text);
    boolean eachYear = date.matches() && date(date).year().isEmpty();
    return eachYear ? from.plusYears(1) : now.atZone(zone);
  }

  private Instant ago(long number, String unit) {
    if (!unit.startsWith("mo")) {
      return now.minus(unit(unit).multipliedBy(number));
    }
    ZonedDateTime then = now.atZone(zone).minusMonths(number);
    if (then.getYear() < 1) {
      throw new DateTimeException("before all calendars");
    }
    return then.toInstant();
  }

  private TimeSpan named(String word, @Nullable String time) {
    return switch (word) {
      case "now" -> TimeSpan.at(now);
      case "today" -> day(today(), time);
      default -> day(today().minusDays(1), time);
    };
  }

  private TimeSpan period(boolean current, String unit) {
    LocalDate monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = today().withDayOfMonth(1);
    return switch (unit) {
      case "hour" -> TimeSpan.at(now.minus(Duration.ofHours(1)));
      case "day" -> current ? day(today(), null) : TimeSpan.at(now.minus(Duration.ofDays(1)));
      case "week" ->
          current ? days(monday, monday.plusWeeks(1)) : days(monday.minusWeeks(1), monday);
      default -> current ? days(first, first.plusMonths(1)) : days(first.minusMonths(1), first);
    };
  }

  /** The latest such day that is not to come; a "last" one is not today either. */
  private LocalDate weekday(@Nullable String which, String name) {
    DayOfWeek day =
        DayOfWeek.of(
            1
                + List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                    .indexOf(name.substring(0, 3)));
    return today()
        .with(
            "last".equals(which)
                ? TemporalAdjusters.previous(day)
                : TemporalAdjusters.previousOrSame(day));
  }

  private static TypedDate date(Matcher found) {
    return TypedDate.read(found.group(1)).orElseThrow();
  }

  /** The latest such time that is not to come. */
  private TimeSpan clock(String time) {
    TimeSpan today = day(today(), time);
    return today.from().isAfter(now) ? day(today().minusDays(1), time) : today;
  }

  /** The day, from its own beginning to that of the next; or one time of it. */
  private TimeSpan day(LocalDate date, @Nullable String time) {
    return time == null
        ? days(date, date.plusDays(1))
        : TimeSpan.at(date.atTime(time(time)).atZone(zone).toInstant());
  }

  private TimeSpan days(LocalDate from, LocalDate to) {
    return new TimeSpan(from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text);
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
  }

  private static long number(String digits) {
    return Long.parseLong(digits);
  }

  private static Duration unit(String name) {
    return switch (name.charAt(0)) {
      case 'm' -> Duration.ofMinutes(1);
      case 'h' -> Duration.ofHours(1);
      case 'd' -> Duration.ofDays(1);
      default -> Duration.ofDays(7);
    };
  }

  private static CommandMistake notATime(String typed) {
    Optional<String> nearest =
        NearestWord.of(plain(typed), Arrays.stream(OFFERED).map(Word::value).toList());
    return new CommandMistake(language -> {
      ActivityTexts say = ActivityTexts.in(language);
      return say.notATime(typed, say.timeForms())
          + nearest.map(word -> " " + say.didYouMean(word)).orElse("");
    });
  }

  private static String plain(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static Word word(String value) {
    return Word.of(value, language -> label(value, language));
  }

  /** What people read for one of the words that are offered. */
  static String label(String offered, Language language) {
    return ActivityTexts.in(language).time(offered.replace(' ', '_'));
  }
}
