package com.blackbird.bench;

import com.blackbird.activity.guide.Guides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How well errors are recognised, and what it costs with dozens and with thousands of entries. */
final class GuidesBench implements Bench {
  private static final Path LABELLED = Path.of("shared/reference/platform-errors");
  private static final double PRECISION = 0.99;
  private static final double RECALL = 0.95;
  private static final double OF_FEW = 1.5;

  @Override
  public String name() {
    return "guides";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of("few", 60, "many", 5_000, "messages", 2_000, "rounds", 15, "seed", 7);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    report.begin(this, settings);
    score(Guides.bundled(), report);
    race(settings, report);
  }

  /** The labelled messages are no part of the product: without them nothing is scored. */
  private static void score(Guides guides, Report report) throws Exception {
    var folder = LabelledErrors.folder(LABELLED);
    if (folder.isEmpty()) {
      report.say("  no " + LABELLED + " here or above: nothing to score");
      return;
    }
    var score = new GuideScore(guides).of(LabelledErrors.in(folder.get()));
    score.lines().forEach(report::say);
    report.atLeast("G1", "precision", score.precision(), PRECISION);
    report.atLeast("G1", "recall", score.recall(), RECALL);
  }

  private static void race(Settings settings, Report report) {
    var invented = new InventedGuides(settings.get("seed"), settings.get("many"));
    Guides few = invented.guides(settings.get("few"));
    Guides many = invented.guides(settings.get("many"));
    List<String> messages =
        invented.messages(
            new Random(settings.get("seed")), settings.get("few"), settings.get("messages"));
    mustAgree(few, many, messages);
    List<Double> fewNanos = new ArrayList<>();
    List<Double> manyNanos = new ArrayList<>();
    for (int round = 0; round <= settings.get("rounds"); round++) {
      boolean fewFirst = round % 2 == 0;
      double first = nanos(fewFirst ? few : many, messages);
      double second = nanos(fewFirst ? many : few, messages);
      if (round > 0) {
        fewNanos.add(fewFirst ? first : second);
        manyNanos.add(fewFirst ? second : first);
      }
    }
    Series fewSeries = new Series(fewNanos);
    Series manySeries = new Series(manyNanos);
    report.nanos(settings.get("few") + " entries", fewSeries);
    report.nanos(settings.get("many") + " entries", manySeries);
    report.atMost("G2", "many / few", manySeries.over(fewSeries), OF_FEW);
  }

  private static double nanos(Guides guides, List<String> messages) {
    long start = System.nanoTime();
    long found = 0;
    for (String message : messages) {
      found += guides.recognise(InventedGuides.PLATFORM, message).isPresent() ? 1 : 0;
    }
    long nanos = System.nanoTime() - start;
    if (found == 0) {
      throw new IllegalStateException("nothing was recognised");
    }
    return (double) nanos / messages.size();
  }

  /** What few entries recognise, many must too, or comparing their speed means nothing. */
  private static void mustAgree(Guides few, Guides many, List<String> messages) {
    for (String message : messages) {
      var known = few.recognise(InventedGuides.PLATFORM, message);
      if (known.isPresent() && !known.equals(many.recognise(InventedGuides.PLATFORM, message))) {
        throw new IllegalStateException("many entries do not recognise " + message);
      }
    }
  }
}
