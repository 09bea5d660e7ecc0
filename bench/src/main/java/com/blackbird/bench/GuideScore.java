package com.blackbird.bench;

import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.guide.Guides;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was recognised rightly, wrongly and not at all, for each platform. */
final class GuideScore {
  private static final int LONGEST_LINE = 200;

  private static final class Count {
    private int right;
    private int wrong;
    private int missed;
    private int unknown;

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.4f  recall %.4f  right %d, wrong %d, missed %d, rightly unknown %d",
          precision(),
          recall(),
          right,
          wrong,
          missed,
          unknown);
    }
  }

  private final Guides guides;
  private final Map<String, Count> platforms = new TreeMap<>();
  private final Count all = new Count();
  private final List<String> mistakes = new ArrayList<>();

  GuideScore(Guides guides) {
    this.guides = guides;
  }

  GuideScore of(List<LabelledErrors> errors) {
    for (LabelledErrors error : errors) {
      String found =
          guides
              .recognise(error.platform(), error.message())
              .map(GuideEntry::id)
              .orElse(LabelledErrors.NONE);
      count(platforms.computeIfAbsent(error.platform(), platform -> new Count()), error, found);
      count(all, error, found);
      if (!found.equals(error.entry())) {
        mistakes.add(mistake(error, found));
      }
    }
    return this;
  }

  private static void count(Count count, LabelledErrors error, String found) {
    boolean right = found.equals(error.entry());
    boolean nothing = found.equals(LabelledErrors.NONE);
    if (right && nothing) {
      count.unknown++;
    } else if (right) {
      count.right++;
    } else {
      count.wrong += nothing ? 0 : 1;
      count.missed += error.entry().equals(LabelledErrors.NONE) ? 0 : 1;
    }
  }

  private static String mistake(LabelledErrors error, String found) {
    String line =
        "  %s: %s instead of %s: %s"
            .formatted(
                error.group(), found, error.entry(), error.message().replaceAll("\\s+", " "));
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
  }

  double precision() {
    return all.precision();
  }

  double recall() {
    return all.recall();
  }

  /** A line for each platform, one for all, then the mistakes. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    platforms.forEach(
        (platform, count) -> lines.add("  %-15s %s".formatted(platform, count.toString())));
    lines.add("  %-15s %s".formatted("all", all.toString()));
    lines.addAll(mistakes);
    return lines;
  }
}
