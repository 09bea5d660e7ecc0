package com.blackbird.bench;

import com.blackbird.sandbox.Sandbox;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * An hour of everything at once on the whole bot, at a share of what it can take: reports over
 * HTTP, people who ask in both chats, alerts, and the talk of cases. Whether it gets slower or
 * larger, and that nothing is lost or doubled.
 */
final class LoadBench implements Bench {
  private static final Duration SPAN = Duration.ofDays(60);

  /** So many different batches; more would only take the driver's memory. */
  private static final int BATCHES = 300;

  @Override
  public String name() {
    return "load";
  }

  /** With {@code rate=} activities a second nothing is hunted for; {@code seconds} is for tests. */
  @Override
  public Map<String, Integer> usual() {
    return Map.ofEntries(
        Map.entry("minutes", 60),
        Map.entry("seconds", 0),
        Map.entry("rate", 0),
        Map.entry("percent", 70),
        Map.entry("hunt", 90),
        Map.entry("rows", 1_000_000),
        Map.entry("accounts", 100),
        Map.entry("batch", 100),
        Map.entry("questions", 3),
        Map.entry("talk", 1),
        Map.entry("channels", 20),
        Map.entry("heap", 512),
        Map.entry("parts", 12),
        Map.entry("seed", 10));
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    var clock = Clock.systemUTC();
    int rows = settings.get("rows");
    int batch = settings.get("batch");
    var sample = SampleActivities.of(settings, rows, SPAN, clock.instant());
    try (var database = BenchDatabase.start();
        var sandbox = Sandbox.start()) {
      report.begin(this, settings, database);
      new YearOfLog(database, SPAN).fill(sample, rows);
      var stage = new LoadStage(sandbox, database, settings.get("channels"));
      try (var bot = BotProcess.start(database, sandbox, settings.get("heap"));
          var ears = new Ears(sandbox)) {
        var marks = new Marks(clock);
        ears.tell(marks::heard);
        stage.set(bot, sample.accounts());
        stage.askers().forEach(asker -> ears.tell(asker::heard));
        try (var senders =
            new Senders(clock, bot, sample.batches(BATCHES * batch, batch), stage.keys())) {
          new Load(settings, report, database, bot, stage, senders, marks).run();
        }
      }
    }
  }
}
