package com.blackbird.activity.stats;

import java.util.Locale;

/**
 * The axis of a chart's panel: from zero to a round number.
 *
 * @param top even, so that its half is a number of activities too
 */
record ChartScale(long top) {
  private static final long[] ROUND = {2, 3, 4, 5, 6, 8, 10};

  /** The smallest round scale that holds the number. */
  static ChartScale holding(long most) {
    for (long power = 1; ; power *= 10) {
      for (long round : ROUND) {
        if (round * power >= most && round * power % 2 == 0) {
          return new ChartScale(round * power);
        }
      }
    }
  }

  /** A number in few characters: 950, 1,200, 24k, 1.5M. */
  static String label(long number) {
    if (number < 10_000) {
      return String.format(Locale.ROOT, "%,d", number);
    }
    return number < 1_000_000
        ? rounded(number / 1_000.0) + "k"
        : rounded(number / 1_000_000.0) + "M";
  }

  private static String rounded(double number) {
    String text = String.format(Locale.ROOT, number < 10 ? "%.1f" : "%.0f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
