package com.blackbird.activity.silence;

import java.util.Locale;

/**
 * How many there usually are.
 *
 * @param low fewer are rare
 * @param high more are rare
 * @param span in which so many come, with the days on which they do
 */
public record Usual(long low, long high, Span span) {
  /** In what time so many come. */
  public enum Span {
    HOUR("an hour at this time of day"),
    WEEKDAY_HOUR("an hour at this time on weekdays"),
    WEEKEND_HOUR("an hour at this time on weekends"),
    DAY("a day");

    private final String words;

    Span(String words) {
      this.words = words;
    }
  }

  /**
   * For example {@code usually 30 to 50 orders an hour at this time on weekdays}.
   *
   * @param what what is counted, in the plural
   */
  public String words(String what) {
    String number = low >= high ? "about " + number(high) : number(low) + " to " + number(high);
    return "usually " + number + " " + what + " " + span.words;
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
