package com.blackbird.activity.stats;

import com.blackbird.activity.problem.ProblemNumbers.Recognised;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How statistics are said in words. */
final class StatsWords {
  private static final int MOST_PLATFORMS = 5;

  private StatsWords() {}

  /**
   * For example {@code 97.2 % of 1,234 activities worked in the last 7 days}, and against before.
   */
  static String sentence(Totals now, Totals before, String when, String compared) {
    if (now.isNothing()) {
      return "Nothing was logged "
          + when
          + "."
          + (before.isNothing()
              ? ""
              : " " + capital(compared) + " it was " + activities(before.activities()) + ".");
    }
    String worked =
        now.errors() == 0
            ? (now.activities() == 1
                ? "The one activity " + when + " worked"
                : "All " + activities(now.activities()) + " " + when + " worked")
            : percent(now.tenthsWorked())
                + " of "
                + activities(now.activities())
                + " worked "
                + when;
    return worked + compare(now, before, compared) + ".";
  }

  private static String compare(Totals now, Totals before, String compared) {
    if (before.isNothing()) {
      return "; nothing was logged " + compared + " to compare it with";
    }
    int tenths = now.tenthsWorked() - before.tenthsWorked();
    String was = " (" + percent(before.tenthsWorked()) + " of " + number(before.activities()) + ")";
    if (tenths == 0) {
      return ", the same share as " + compared + was;
    }
    return ", "
        + tenths(Math.abs(tenths))
        + " points "
        + (tenths > 0 ? "better than " : "worse than ")
        + compared
        + was;
  }

  /** For example {@code Guides explain 45 of 51 errors of Shopify and all 12 of Xero.} */
  static String recognised(List<Recognised> platforms) {
    List<String> parts = new ArrayList<>();
    for (Recognised one : platforms.stream().limit(MOST_PLATFORMS).toList()) {
      String of = parts.isEmpty() ? errors(one.errors()) : number(one.errors());
      String share =
          one.recognised() == one.errors()
              ? (one.errors() == 1 ? "the " : "all ") + of
              : (one.recognised() == 0 ? "none" : number(one.recognised())) + " of " + of;
      parts.add(share + " of " + one.platform());
    }
    if (platforms.size() > MOST_PLATFORMS) {
      parts.add("some of others");
    }
    String last = parts.removeLast();
    return "Guides explain "
        + (parts.isEmpty() ? last : String.join(", ", parts) + " and " + last)
        + ".";
  }

  static String activities(long number) {
    return number == 1 ? "1 activity" : number(number) + " activities";
  }

  static String errors(long number) {
    return number == 1 ? "1 error" : number == 0 ? "no errors" : number(number) + " errors";
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String percent(int tenths) {
    return tenths(tenths) + " %";
  }

  /** A duration in its two largest units: 2 d 4 h, 35 min. */
  static String duration(Duration duration) {
    if (duration.toDays() > 0) {
      return duration.toDays()
          + " d"
          + (duration.toHoursPart() > 0 ? " " + duration.toHoursPart() + " h" : "");
    }
    if (duration.toHours() > 0) {
      return duration.toHours()
          + " h"
          + (duration.toMinutesPart() > 0 ? " " + duration.toMinutesPart() + " min" : "");
    }
    return duration.toMinutes() > 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
  }

  static String zone(ZoneId zone) {
    return zone.getId().equals("Z") ? "UTC" : zone.getId();
  }

  private static String tenths(int tenths) {
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
