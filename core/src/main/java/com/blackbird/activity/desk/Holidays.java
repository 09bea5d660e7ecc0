package com.blackbird.activity.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days on which nobody is there.
 *
 * @param once single days
 * @param yearly days of every year
 */
public record Holidays(Set<LocalDate> once, Set<MonthDay> yearly) {
  /** No holidays. */
  public static final Holidays NONE = new Holidays(Set.of(), Set.of());

  public Holidays {
    once = Set.copyOf(once);
    yearly = Set.copyOf(yearly);
  }

  /** Whether this day is one. */
  boolean contains(LocalDate day) {
    return once.contains(day) || yearly.contains(MonthDay.from(day));
  }

  /**
   * Reads days such as {@code 2026-12-24}, and {@code 12-25} for every year.
   *
   * @throws IllegalArgumentException with a sentence that says what is understood
   */
  public static Holidays parse(Collection<String> words) {
    Set<LocalDate> once = new TreeSet<>();
    Set<MonthDay> yearly = new TreeSet<>();
    for (String word : words) {
      String day = word.strip();
      try {
        if (day.matches("\\d{2}-\\d{2}")) {
          yearly.add(MonthDay.parse("--" + day));
        } else {
          once.add(LocalDate.parse(day));
        }
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "holidays: “" + day + "” is not a day; write 2026-12-24, or 12-25 for every year", e);
      }
    }
    return new Holidays(once, yearly);
  }

  /** The words that {@link #parse} reads, in order. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    yearly.stream().sorted().forEach(day -> words.add(day.toString().substring(2)));
    once.stream().sorted().forEach(day -> words.add(day.toString()));
    return words;
  }
}
