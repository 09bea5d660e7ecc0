package com.blackbird.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Goals R1 to R3: three replicas of the outbox as processes of their own, one PostgreSQL, one chat,
 * and each of them fails in turn.
 */
final class ChaosBench implements Bench {
  private static final double AGAIN = 0.98;
  private static final double TAKEN_OVER_SECONDS = 15;
  private static final double LONGEST_SECONDS = 20;
  private static final double NANOS = 1e9;

  @Override
  public String name() {
    return "chaos";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of("messages", 100_000, "channels", 500, "seconds", 15, "first", 1, "last", 15);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    List<Fault> faults =
        Faults.all()
            .subList(
                settings.get("first") - 1, Math.min(Faults.all().size(), settings.get("last")));
    int lost = 0;
    int doubled = 0;
    int disordered = 0;
    int unexpected = 0;
    int slower = 0;
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      report.say(
          "| fault | for, s | lost | unexpected | doubled | out of order | before/s | after/s"
              + " | after/before | longest wait, s |");
      report.say("| --- " + "| ---: ".repeat(9) + "|");
      for (Fault fault : faults) {
        var outcome =
            Trial.run(
                new ChaosDatabase(database),
                settings.get("messages"),
                settings.get("channels"),
                Duration.ofSeconds(settings.get("seconds")),
                fault);
        Toll toll = outcome.toll();
        lost += toll.lost();
        doubled += toll.doubled();
        disordered += toll.disordered();
        unexpected += toll.unexpected();
        double again = outcome.after() / outcome.before();
        slower += again < AGAIN ? 1 : 0;
        double longest = seconds(toll.waits(outcome.faultAt()), 100);
        report.say(
            "| %s | %d | %d | %d | %d | %d | %,.0f | %,.0f | %.2f | %.1f |"
                .formatted(
                    fault.name(),
                    outcome.fault().toSeconds(),
                    toll.lost(),
                    toll.unexpected(),
                    toll.doubled(),
                    toll.disordered(),
                    outcome.before(),
                    outcome.after(),
                    again,
                    longest));
        if (fault.kills()) {
          report.atMost(
              "R2",
              "p99 wait after it, s",
              seconds(toll.waits(outcome.faultAt()), 99),
              TAKEN_OVER_SECONDS);
          report.atMost("R2", "longest wait after it, s", longest, LONGEST_SECONDS);
        }
      }
    }
    report.atMost("R1", "lost", lost, 0);
    report.atMost("R1", "unexpected", unexpected, 0);
    report.atMost("R1", "slower afterwards, faults", slower, 0);
    report.atMost("R3", "doubled", doubled, 0);
    report.atMost("R3", "out of order", disordered, 0);
    if (lost + unexpected + doubled + disordered > 0) {
      throw new IllegalStateException("Messages were lost, foreign, doubled or out of order");
    }
  }

  private static double seconds(long[] waits, int percent) {
    long[] sorted = Arrays.stream(waits).sorted().toArray();
    return sorted.length == 0
        ? 0
        : sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)] / NANOS;
  }
}
