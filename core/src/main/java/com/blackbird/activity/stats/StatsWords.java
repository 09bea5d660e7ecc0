package com.blackbird.activity.stats;

import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.ProblemNumbers.Recognised;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** How statistics are said in words, to who reads in one language. */
record StatsWords(StatsTexts say) {
  private static final int MOST_PLATFORMS = 5;
  private static final int MOST_NAMES = 3;
  private static final double TENTHS = 10.0;

  static StatsWords in(Language language) {
    return new StatsWords(StatsTexts.in(language));
  }

  /**
   * For example {@code 97.2 % of 1,234 activities worked in the last 7 days}, and against before.
   */
  String sentence(Totals now, Totals before, String when, String compared) {
    if (now.isNothing()) {
      return say.nothing(when)
          + (before.isNothing() ? "" : " " + say.itWas(before.activities(), compared));
    }
    return compare(worked(now, when), now, before, compared);
  }

  /** The same where there is nothing left to compare with. */
  String sentence(Totals now, String when) {
    return now.isNothing() ? say.nothing(when) : worked(now, when) + ".";
  }

  private String worked(Totals now, String when) {
    return now.errors() == 0
        ? say.allWorked(now.activities(), when)
        : say.someWorked(percent(now), now.activities(), when);
  }

  private String compare(String worked, Totals now, Totals before, String compared) {
    if (before.isNothing()) {
      return say.nothingToCompare(worked, compared);
    }
    int tenths = now.tenthsWorked() - before.tenthsWorked();
    String share = percent(before);
    long of = before.activities();
    if (tenths == 0) {
      return say.same(worked, compared, share, of);
    }
    return tenths > 0
        ? say.better(worked, tenths / TENTHS, compared, share, of)
        : say.worse(worked, -tenths / TENTHS, compared, share, of);
  }

  /** For example {@code Guides explain 45 of 51 errors of Shopify and all 12 errors of Xero.} */
  String recognised(List<Recognised> platforms) {
    List<String> parts = new ArrayList<>();
    for (Recognised one : platforms.stream().limit(MOST_PLATFORMS).toList()) {
      parts.add(
          one.recognised() == one.errors()
              ? say.explainsAll(one.errors(), one.platform())
              : say.explainsSome(one.recognised(), one.errors(), one.platform()));
    }
    if (platforms.size() > MOST_PLATFORMS) {
      parts.add(say.someOfOthers());
    }
    return say.guidesExplain(joined(parts));
  }

  /** For example {@code Main store, NetSuite and Xero}, or the first of them and how many more. */
  String list(List<String> names) {
    List<String> parts = new ArrayList<>(names.stream().sorted().limit(MOST_NAMES).toList());
    if (names.size() > MOST_NAMES) {
      parts.add(say.more(names.size() - MOST_NAMES));
    }
    return joined(parts);
  }

  private String joined(List<String> parts) {
    String last = parts.removeLast();
    return parts.isEmpty() ? last : say.and(String.join(", ", parts), last);
  }

  /** For example {@code 2 d 1 h}. */
  String duration(Duration duration) {
    if (duration.toDays() > 0) {
      return say.days(duration.toDays(), duration.toHoursPart());
    }
    if (duration.toHours() > 0) {
      return say.hours(duration.toHours(), duration.toMinutesPart());
    }
    return duration.toMinutes() > 0
        ? say.minutes(duration.toMinutes())
        : say.seconds(duration.toSeconds());
  }

  static String zone(ZoneId zone) {
    return zone.getId().equals("Z") ? "UTC" : zone.getId();
  }

  private String percent(Totals totals) {
    return say.percent(totals.tenthsWorked() / TENTHS);
  }
}
