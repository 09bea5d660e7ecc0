package com.blackbird.activity.stats;

import com.blackbird.activity.language.Language;

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
  static String label(long number, Language language) {
    if (number < 10_000) {
      return language.number((double) number, 0);
    }
    return number < 1_000_000
        ? rounded(number / 1_000.0, language) + "k"
        : rounded(number / 1_000_000.0, language) + "M";
  }

  private static String rounded(double number, Language language) {
    return language.number(number, number < 10 ? 1 : 0);
  }
}
