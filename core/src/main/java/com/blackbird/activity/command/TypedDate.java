package com.blackbird.activity.command;

import com.blackbird.activity.language.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A day of the calendar as people type it: {@code 2026-11-24}, {@code 24.11.2026}, {@code 24.11.},
 * {@code 24/11/2026}, {@code 24 Nov}, {@code Nov 24, 2026} or {@code 24 de noviembre}.
 *
 * @param year none where it was left out
 */
public record TypedDate(OptionalInt year, int month, int day) {
  private static final int MONTHS = 12;

  /** 29 February may be eight years away. */
  private static final int FARTHEST = 8;

  /** What each month is called, in full and in short, in every language. */
  private static final Map<String, Integer> NAMES = names();

  private static final String NAME = "(?:" + String.join("|", NAMES.keySet()) + ")\\.?";

  /** What such a day looks like, to be a part of other patterns; it captures nothing. */
  public static final String FORM =
      "(?:\\d{4}-\\d{1,2}-\\d{1,2}"
          + "|\\d{1,2}\\. ?\\d{1,2}(?:\\.(?: ?(?:\\d{4}|\\d{2}))?)?"
          + "|\\d{1,2}/\\d{1,2}(?:/(?:\\d{4}|\\d{2}))?"
          + "|\\d{1,2}-\\d{1,2}-\\d{4}"
          + ("|\\d{1,2}(?:\\. ?| )(?:de )?" + NAME + "(?:,?(?: de)? \\d{4})?")
          + ("|" + NAME + " \\d{1,2}(?:,? \\d{4})?)");

  private static final Pattern WHOLE = Pattern.compile(FORM);
  private static final Pattern FIGURES = Pattern.compile("\\d+");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,}");

  /** Which of the two figures is the month depends on who writes them. */
  private static final Pattern TWO_DAYS =
      Pattern.compile(
          "(?<![\\d/-])(0?[1-9]|1[0-2])([/-])(0?[1-9]|1[0-2])(?:\\2(\\d{4}|\\d{2}))?(?![\\d/-])");

  /** The same words where nothing depends any more on who reads 11/12; others stay as they are. */
  public static String asWrittenBy(String typed, Supplier<Language> reader) {
    return TWO_DAYS.matcher(typed).find() && reader.get().writesDayFirst()
        ? TWO_DAYS.matcher(typed).replaceAll("$1.$3.$4")
        : typed;
  }

  /**
   * The day that is written so, which may be none of the calendar; nothing when it has not the
   * form.
   *
   * @throws CommandMistake when it can be two days
   */
  public static Optional<TypedDate> read(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (!WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    List<String> figures = FIGURES.matcher(text).results().map(MatchResult::group).toList();
    int first = Integer.parseInt(figures.getFirst());
    if (figures.getFirst().length() == 4) {
      return Optional.of(
          new TypedDate(OptionalInt.of(first), number(figures, 1), number(figures, 2)));
    }
    Optional<Integer> named =
        LETTERS
            .matcher(text)
            .results()
            .flatMap(word -> Stream.ofNullable(NAMES.get(word.group())))
            .findFirst();
    OptionalInt year = year(figures, named.isPresent() ? 1 : 2);
    return Optional.of(
        named
            .map(month -> new TypedDate(year, month, first))
            .orElseGet(() -> inFigures(typed, year, first, number(figures, 1))));
  }

  /** With dots the day always comes first. */
  private static TypedDate inFigures(String typed, OptionalInt year, int one, int other) {
    if (typed.contains(".") || one > MONTHS || one == other) {
      return new TypedDate(year, other, one);
    }
    if (other > MONTHS) {
      return new TypedDate(year, one, other);
    }
    String british = new TypedDate(year, other, one).plainly();
    String american = new TypedDate(year, one, other).plainly();
    throw new CommandMistake(
        language -> CommandTexts.in(language).twoDays(typed, british, american));
  }

  /** Of what has no year, the latest such day that is not to come. */
  public LocalDate latest(LocalDate today) {
    return nearest(today, -1);
  }

  /** Of what has no year, the first such day that is not over. */
  public LocalDate next(LocalDate today) {
    return nearest(today, 1);
  }

  private LocalDate nearest(LocalDate today, int step) {
    if (year.isPresent()) {
      return LocalDate.of(year.getAsInt(), month, day);
    }
    for (int years = 0; years <= FARTHEST; years++) {
      int one = today.getYear() + years * step;
      if (YearMonth.of(one, month).isValidDay(day)) {
        LocalDate date = LocalDate.of(one, month, day);
        if (step > 0 ? !date.isBefore(today) : !date.isAfter(today)) {
          return date;
        }
      }
    }
    throw new DateTimeException("no such day");
  }

  /** Such that everybody reads the same. */
  private String plainly() {
    return year.isPresent()
        ? "%04d-%02d-%02d".formatted(year.getAsInt(), month, day)
        : day + " " + Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  private static OptionalInt year(List<String> figures, int at) {
    if (figures.size() <= at) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(number(figures, at) + (figures.get(at).length() == 2 ? 2000 : 0));
  }

  private static int number(List<String> figures, int at) {
    return Integer.parseInt(figures.get(at));
  }

  private static Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    for (Month month : Month.values()) {
      for (Language language : Language.values()) {
        String name = month.getDisplayName(TextStyle.FULL, language.locale());
        String abbreviated = month.getDisplayName(TextStyle.SHORT, language.locale());
        for (String one : List.of(name, name.substring(0, 3), abbreviated.replace(".", ""))) {
          names.put(one.toLowerCase(language.locale()), month.getValue());
        }
      }
    }
    names.put("sept", Month.SEPTEMBER.getValue());
    return names;
  }
}
