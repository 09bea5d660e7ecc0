package com.blackbird.activity.problem;

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
    HOUR,
    WEEKDAY_HOUR,
    WEEKEND_HOUR,
    DAY
  }
}
