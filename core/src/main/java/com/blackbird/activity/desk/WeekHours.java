package com.blackbird.activity.desk;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When people are there in an ordinary week; a day without shifts is one on which nobody is. */
public record WeekHours(Map<DayOfWeek, List<Shift>> days) {
  /** At any time. */
  public static final String ALWAYS = "always";

  private static final String DAY = "(mon|tue|wed|thu|fri|sat|sun)";
  private static final String TIME = "(\\d{1,2})(?::(\\d{2}))?";
  private static final Pattern PART =
      Pattern.compile(DAY + "(?:\\s*-\\s*" + DAY + ")?\\s+" + TIME + "\\s*-\\s*" + TIME);
  private static final int MINUTES_A_DAY = 24 * 60;

  /**
   * A stretch of a day, in minutes from its beginning.
   *
   * @param until where it ends; 1440 is midnight
   */
  public record Shift(int from, int until) {
    /** Refuses what is no stretch of a day. */
    public Shift {
      if (from < 0 || until <= from || until > MINUTES_A_DAY) {
        throw new IllegalArgumentException("Not a part of a day: " + from + " to " + until);
      }
    }

    private String text() {
      return time(from) + "-" + time(until);
    }

    private static String time(int minutes) {
      return minutes == MINUTES_A_DAY ? "24:00" : LocalTime.ofSecondOfDay(minutes * 60L).toString();
    }
  }

  public WeekHours {
    Map<DayOfWeek, List<Shift>> copy = new EnumMap<>(DayOfWeek.class);
    days.forEach((day, shifts) -> {
      if (!shifts.isEmpty()) {
        copy.put(day, shifts.stream().sorted(Comparator.comparingInt(Shift::from)).toList());
      }
    });
    days = Map.copyOf(copy);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("hours: somebody has to be there at some time");
    }
  }

  List<Shift> on(DayOfWeek day) {
    return days.getOrDefault(day, List.of());
  }

  /**
   * Reads hours such as {@code mon-fri 9-17}, {@code mon-thu 08:30-12:00, mon-thu 13:00-17:30, fri
   * 9-15} or {@code always}.
   *
   * @throws IllegalArgumentException with a sentence that says what is understood
   */
  public static WeekHours parse(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
    if (text.equals(ALWAYS)) {
      for (DayOfWeek day : DayOfWeek.values()) {
        days.put(day, List.of(new Shift(0, MINUTES_A_DAY)));
      }
      return new WeekHours(days);
    }
    for (String part : text.split("[,;]", -1)) {
      Matcher form = PART.matcher(part.strip());
      if (!form.matches()) {
        throw unknown(typed);
      }
      add(days, form, typed);
    }
    return new WeekHours(days);
  }

  private static void add(Map<DayOfWeek, List<Shift>> days, Matcher form, String typed) {
    Shift shift;
    try {
      shift = new Shift(minutes(form, 3), minutes(form, 5));
    } catch (IllegalArgumentException e) {
      throw unknown(typed);
    }
    DayOfWeek day = day(form.group(1));
    DayOfWeek last = form.group(2) == null ? day : day(form.group(2));
    while (true) {
      List<Shift> shifts = days.computeIfAbsent(day, none -> new ArrayList<>());
      if (shifts.stream().anyMatch(it -> it.from() < shift.until() && shift.from() < it.until())) {
        throw unknown(typed);
      }
      shifts.add(shift);
      if (day == last) {
        return;
      }
      day = day.plus(1);
    }
  }

  private static int minutes(Matcher form, int group) {
    int minutes = form.group(group + 1) == null ? 0 : Integer.parseInt(form.group(group + 1));
    if (minutes > 59) {
      throw new IllegalArgumentException("an hour has 60 minutes");
    }
    return Integer.parseInt(form.group(group)) * 60 + minutes;
  }

  private static DayOfWeek day(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word(day).equals(word)) {
        return day;
      }
    }
    throw new IllegalArgumentException("No day: " + word);
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static IllegalArgumentException unknown(String typed) {
    return new IllegalArgumentException(
        "hours: “"
            + typed
            + "” is not understood; write mon-fri 9-17, or mon-fri 08:30-12:00, mon-fri 13-18, or"
            + " always; a night is two parts: fri 22-24, sat 0-6");
  }

  /** The text that {@link #parse} reads. */
  public String text() {
    if (days.size() == DayOfWeek.values().length
        && days.values().stream()
            .allMatch(shifts -> shifts.equals(List.of(new Shift(0, MINUTES_A_DAY))))) {
      return ALWAYS;
    }
    List<String> parts = new ArrayList<>();
    int number = 0;
    DayOfWeek[] week = DayOfWeek.values();
    while (number < week.length) {
      int last = number;
      while (last + 1 < week.length && on(week[last + 1]).equals(on(week[number]))) {
        last++;
      }
      String name = word(week[number]) + (last == number ? "" : "-" + word(week[last]));
      on(week[number]).forEach(shift -> parts.add(name + " " + shift.text()));
      number = last + 1;
    }
    return String.join(", ", parts);
  }
}
