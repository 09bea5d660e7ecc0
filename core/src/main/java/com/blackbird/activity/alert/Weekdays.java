package com.blackbird.activity.alert;

import com.blackbird.activity.language.Language;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Days of the week as people type them: {@code mon-fri}, {@code sat+sun}, {@code weekends}. */
record Weekdays(Set<DayOfWeek> days) {
  static final Weekdays ALL = new Weekdays(EnumSet.allOf(DayOfWeek.class));

  private static final Weekdays WEEKENDS =
      new Weekdays(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
  private static final Weekdays WORKDAYS =
      new Weekdays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
  private static final int SHORT = 3;

  Weekdays {
    days = Set.copyOf(days);
  }

  static Optional<Weekdays> parse(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT).replace('–', '-');
    if (text.matches("weekends?|the weekend")) {
      return Optional.of(WEEKENDS);
    }
    if (text.matches("weekdays?|workdays?")) {
      return Optional.of(WORKDAYS);
    }
    if (text.matches("daily|every day|always")) {
      return Optional.of(ALL);
    }
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split("\\+", -1)) {
      String[] ends = part.split("-", -1);
      Optional<DayOfWeek> first = day(ends[0]);
      Optional<DayOfWeek> last = ends.length == 1 ? first : day(ends[1]);
      if (ends.length > 2 || first.isEmpty() || last.isEmpty()) {
        return Optional.empty();
      }
      add(days, first.get(), last.get());
    }
    return Optional.of(new Weekdays(days));
  }

  private static void add(Set<DayOfWeek> days, DayOfWeek first, DayOfWeek last) {
    for (DayOfWeek day = first; !day.equals(last); day = day.plus(1)) {
      days.add(day);
    }
    days.add(last);
  }

  private static Optional<DayOfWeek> day(String typed) {
    String word = typed.strip();
    return word.length() < SHORT
        ? Optional.empty()
        : List.of(DayOfWeek.values()).stream()
            .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(word))
            .findFirst();
  }

  /** The form that {@link #parse} reads; days in a row as a range. */
  String text() {
    return equals(WEEKENDS) ? "weekends" : list(Weekdays::word);
  }

  /** The same for people. */
  String words(Language language) {
    return equals(WEEKENDS)
        ? AlertTexts.in(language).weekends()
        : list(day -> day.getDisplayName(TextStyle.SHORT, language.locale()).replace(".", ""));
  }

  private String list(Function<DayOfWeek, String> name) {
    List<DayOfWeek> inOrder = new ArrayList<>(new TreeSet<>(days));
    DayOfWeek first = inOrder.getFirst();
    DayOfWeek last = inOrder.getLast();
    boolean isRange =
        inOrder.size() > 2 && last.getValue() - first.getValue() == inOrder.size() - 1;
    return isRange
        ? name.apply(first) + "-" + name.apply(last)
        : inOrder.stream().map(name).collect(Collectors.joining("+"));
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, SHORT).toLowerCase(Locale.ROOT);
  }
}
