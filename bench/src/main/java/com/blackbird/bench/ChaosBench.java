package com.blackbird.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Goals R1 to R3: three replicas of the outbox as processes of their own, one PostgreSQL, one chat,
 * and each of them fails in turn.
 */
final class ChaosBench implements Bench {
  /** Of the ratio without a fault: what was sent before has grown by the end of every trial. */
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
    return Map.of("messages", 100_000, "channels", 500, "seconds", 15, "first", 1, "last", 16);
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
    double usual = 1;
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
        if (fault.kind() == Fault.Kind.NONE) {
          usual = again;
        }
        slower += again < AGAIN * usual ? 1 : 0;
        double longest = seconds(outcome.waits(), 100);
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
        if (fault.kind() == Fault.Kind.DEATH) {
          report.atMost(
              "R2", "p99 wait after it, s", seconds(outcome.waits(), 99), TAKEN_OVER_SECONDS);
          report.atMost("R2", "longest wait after it, s", longest, LONGEST_SECONDS);
        }
      }
    }
    report.atMost("R1", "lost", lost, 0);
    report.atMost("R1", "unexpected", unexpected, 0);
    report.atMost("R1", "slower afterwards than without, faults", slower, 0);
    report.atMost("R3", "doubled", doubled, 0);
    report.atMost("R3", "out of order", disordered, 0);
    if (lost + unexpected + doubled + disordered > 0) {
      throw new IllegalStateException("Messages were lost, foreign, doubled or out of order");
    }
  }

  private static double seconds(List<Duration> sorted, int percent) {
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.size()) - 1)).toNanos()
            / NANOS;
  }
}
