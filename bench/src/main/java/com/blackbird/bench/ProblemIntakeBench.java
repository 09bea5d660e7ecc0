package com.blackbird.bench;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityListener;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.problem.ProblemIntake;
import com.blackbird.activity.problem.ProblemKeeper;
import com.blackbird.activity.problem.Recognition;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What counting problems costs the intake, and goal R6: how few changes a storm of nothing but
 * errors makes.
 */
final class ProblemIntakeBench implements Bench {
  private static final Duration SPAN = Duration.ofDays(1);

  @Override
  public String name() {
    return "problems";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of("rows", 100_000, "batch", 1_000, "accounts", 10, "rounds", 5, "seed", 1);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    var clock = Clock.systemUTC();
    var sample = SampleActivities.of(settings, settings.get("rows"), SPAN, clock.instant());
    var mixed = sample.batches(settings.get("rows"), settings.get("batch"));
    var storm = mixed.stream().map(ProblemIntakeBench::failing).toList();
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      var jdbc = database.jdbc();
      var partitions = database.partitions(clock);
      mixed.forEach(batch -> partitions.ensure(batch.activities()));

      var store = new ActivityStore(jdbc, clock);
      var problems = new ProblemIntake(jdbc, new IntegrationStore(jdbc, clock), clock);
      var alone = writer(store, ActivityListener.NONE, database.transaction());
      var counting = writer(store, problems, database.transaction());
      var usual = new WriteTurn(database, mixed, alone);
      var stormy = new WriteTurn(database, storm, alone);
      var rounds =
          new Rounds()
              .side("alone", () -> usual.take("alone", alone))
              .side("counting", () -> usual.take("counting", counting))
              .side("storm alone", () -> stormy.take("storm alone", alone))
              .side("storm counting", () -> stormy.take("storm counting", counting))
              .warmUp()
              .run(settings.get("rounds"));
      report(rounds, report);

      stormy.take("storm counting", counting);
      var keeper = new ProblemKeeper(jdbc, database.transaction(), Recognition.NOTHING, clock);
      changes(database, keeper, settings.get("rows"), report);
    }
  }

  private static void report(Rounds rounds, Report report) {
    report.rate("the log alone", rounds.of("alone"));
    report.rate("with problems", rounds.of("counting"));
    report.rate("errors only, log alone", rounds.of("storm alone"));
    report.rate("errors only, problems", rounds.of("storm counting"));
    report.ratio("with problems / alone", rounds.of("counting").over(rounds.of("alone")));
    report.ratio(
        "errors only: with / alone", rounds.of("storm counting").over(rounds.of("storm alone")));
  }

  private static void changes(
      BenchDatabase database, ProblemKeeper keeper, int errors, Report report) {
    long start = System.nanoTime();
    int looks = 0;
    for (int some = keeper.run(); some > 0; some = keeper.run()) {
      looks += some;
    }
    var took = Duration.ofNanos(System.nanoTime() - start);
    var counted = number(database, "select sum(count) from problem");
    if (counted != errors) {
      throw new IllegalStateException("counted " + counted + " of " + errors);
    }
    report.say(
        "  %,d errors in %,d problems: %,d looks in %,d ms, %,d changes to tell"
            .formatted(
                errors,
                number(database, "select count(*) from problem"),
                looks,
                took.toMillis(),
                number(database, "select count(*) from problem_change")));
  }

  private static long number(BenchDatabase database, String query) {
    return database.jdbc().sql(query).query(Long.class).single();
  }

  /** As the recorder does it. */
  private static Writer writer(
      ActivityStore store, ActivityListener listener, TransactionTemplate transaction) {
    return batch ->
        transaction.executeWithoutResult(status -> {
          var listening = listener.look(batch.account(), batch.activities());
          List<Activity> sorted =
              batch.activities().stream().map(one -> one.of(listening.problem(one))).toList();
          listening.recorded(store.insert(batch.account(), sorted));
        });
  }

  private static Batch failing(Batch batch) {
    return new Batch(
        batch.account(), batch.activities().stream().map(ProblemIntakeBench::failing).toList());
  }

  private static Activity failing(Activity one) {
    return new Activity(
        one.ref(),
        one.senderId(),
        one.integration(),
        one.direction(),
        one.type(),
        ActivityStatus.ERROR,
        one.reference(),
        one.isError() ? one.message() : "Email has already been taken",
        false);
  }
}
