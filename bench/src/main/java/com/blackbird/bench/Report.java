package com.blackbird.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Prints what a bench finds, for people to read and to copy. */
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /** What is about to be measured, on what. */
  void begin(Bench bench, Settings settings, BenchDatabase database) {
    begin(bench, settings, database.description());
  }

  /** What is about to be measured, without a database. */
  void begin(Bench bench, Settings settings) {
    begin(bench, settings, "no database");
  }

  private void begin(Bench bench, Settings settings, String database) {
    say(bench.name() + ": " + settings);
    say(
        "%d cores, JDK %s, %s, load %.1f"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                database,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
  }

  void say(String line) {
    out.println(line);
  }

  void rate(String side, Series rows) {
    say(
        String.format(
            Locale.ROOT,
            "  %-24s %,9.0f rows/s  (%,.0f .. %,.0f)",
            side,
            rows.median(),
            rows.least(),
            rows.most()));
  }

  void nanos(String side, Series nanos) {
    say(
        String.format(
            Locale.ROOT,
            "  %-24s %,9.0f ns/message  (%,.0f .. %,.0f)",
            side,
            nanos.median(),
            nanos.least(),
            nanos.most()));
  }

  void latencies(String side, Latencies latencies) {
    say("  %-24s %s".formatted(side, latencies));
  }

  /** A ratio that no goal is set for. */
  void ratio(String what, Series ratio) {
    say("    " + shown(what, ratio));
  }

  void atLeast(String goal, String what, Series ratio, double bound) {
    goal(goal, shown(what, ratio), ">=", bound, ratio.median() >= bound);
  }

  /** A bound on a figure that is no ratio. */
  void atLeast(String goal, String what, double figure, double bound) {
    var shown = String.format(Locale.ROOT, "%-28s %7.4f", what, figure);
    goal(goal, shown, ">=", bound, figure >= bound);
  }

  void atMost(String goal, String what, Series ratio, double bound) {
    goal(goal, shown(what, ratio), "<=", bound, ratio.median() <= bound);
  }

  /** A bound on a figure that is no ratio. */
  void atMost(String goal, String what, double figure, double bound) {
    var shown = String.format(Locale.ROOT, "%-28s %7.2f", what, figure);
    goal(goal, shown, "<=", bound, figure <= bound);
  }

  private void goal(String goal, String shown, String sign, double bound, boolean reached) {
    say(
        String.format(
            Locale.ROOT,
            "%s  %s  goal %s %s: %s",
            goal,
            shown,
            sign,
            bound,
            reached ? "reached" : "MISSED"));
  }

  private static String shown(String what, Series ratio) {
    return String.format(
        Locale.ROOT,
        "%-28s %7.2f  (%.2f .. %.2f)",
        what,
        ratio.median(),
        ratio.least(),
        ratio.most());
  }
}
