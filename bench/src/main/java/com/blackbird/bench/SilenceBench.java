package com.blackbird.bench;

import com.blackbird.bench.SilenceTrial.Score;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** How many outages of invented integrations are noticed, how soon, and how often in error. */
final class SilenceBench implements Bench {
  static final double PRECISION = 0.95;
  static final double RECALL = 0.9;

  /** Each with a change of clocks while it is judged: back, forward, and back on another day. */
  private static final List<Place> PLACES =
      List.of(
          new Place("Europe/Berlin", LocalDate.of(2025, 8, 4)),
          new Place("Europe/Berlin", LocalDate.of(2026, 1, 5)),
          new Place("America/New_York", LocalDate.of(2025, 8, 11)),
          new Place("Australia/Sydney", LocalDate.of(2025, 8, 4)));

  private record Place(String zone, LocalDate first) {}

  @Override
  public String name() {
    return "silence";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of("integrations", 40, "seed", 7);
  }

  @Override
  public void run(Settings settings, Report report) {
    report.begin(this, settings);
    report.say(
        "  kind              precision   recall   alarms  outages  noticed after h (p50, p90)");
    Score all = Score.NOTHING;
    for (InventedRhythm kind : InventedRhythm.values()) {
      Score score = of(kind, settings.get("integrations"), settings.get("seed"));
      report.say(line(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), score));
      all = all.plus(score);
    }
    report.say(line("all", all));
    report.atLeast("N1", "precision", all.precision(), PRECISION);
    report.atLeast("N1", "recall of outages > 3 gaps", all.recall(), RECALL);
  }

  /** Half of them in accounts where others rest on the same days. */
  static Score of(InventedRhythm kind, int integrations, int seed) {
    int place = List.of(InventedRhythm.values()).indexOf(kind);
    Score sum = Score.NOTHING;
    for (int number = 0; number < integrations; number++) {
      var where = PLACES.get(number % PLACES.size());
      var random = new Random(1_000L * seed + 31L * number + place);
      sum =
          sum.plus(
              new SilenceTrial(
                      kind,
                      where.first(),
                      ZoneId.of(where.zone()),
                      number / PLACES.size() % 2 == 0,
                      random)
                  .run());
    }
    return sum;
  }

  private static String line(String kind, Score score) {
    return String.format(
        Locale.ROOT,
        "  %-16s %9.3f %9.3f %8d %8d      %5.1f %5.1f",
        kind,
        score.precision(),
        score.recall(),
        score.alarms(),
        score.outages(),
        score.delay(0.5),
        score.delay(0.9));
  }
}
