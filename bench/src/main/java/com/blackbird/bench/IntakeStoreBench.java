package com.blackbird.bench;

import com.blackbird.activity.activity.ActivityStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Goal P1: writing batches so that repeats do no harm, against COPY and against single rows. */
final class IntakeStoreBench implements Bench {
  private static final Duration SPAN = Duration.ofDays(60);
  private static final double OF_COPY = 0.85;
  private static final double OF_SINGLE = 80;

  @Override
  public String name() {
    return "intake-store";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of(
        "rows", 200_000, "batch", 5_000, "single", 5_000, "accounts", 100, "rounds", 7, "seed", 1);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    var clock = Clock.systemUTC();
    var sample = SampleActivities.of(settings, settings.get("rows"), SPAN, clock.instant());
    var batches = sample.batches(settings.get("rows"), settings.get("batch"));
    var few = List.of(batches.getFirst().first(settings.get("single")));
    try (var database = BenchDatabase.start();
        var connection = database.dataSource().getConnection()) {
      report.begin(this, settings, database);
      var jdbc = database.jdbc();
      var partitions = database.partitions(clock);
      batches.forEach(batch -> partitions.ensure(batch.activities()));

      var copy = Writer.copy(connection);
      var store = Writer.store(new ActivityStore(jdbc, clock), database.transaction());
      var all = new WriteTurn(database, batches, copy);
      var some = new WriteTurn(database, few, copy);
      var rounds =
          new Rounds()
              .side("copy", () -> all.take("copy", copy))
              .side("store", () -> all.take("store", store))
              .side("single", () -> some.take("single", new SingleRows(connection)))
              .warmUp()
              .run(settings.get("rounds"));
      report(rounds, report);
    }
  }

  private static void report(Rounds rounds, Report report) {
    report.rate("COPY", rounds.of("copy"));
    report.rate("ActivityStore", rounds.of("store"));
    report.rate("single rows, autocommit", rounds.of("single"));
    report.atLeast("P1", "store / COPY", rounds.of("store").over(rounds.of("copy")), OF_COPY);
    report.atLeast("P1", "store / single", rounds.of("store").over(rounds.of("single")), OF_SINGLE);
  }
}
