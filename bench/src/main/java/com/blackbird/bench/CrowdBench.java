package com.blackbird.bench;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.command.CommandCatalogue;
import com.blackbird.activity.command.Dispatcher;
import com.blackbird.activity.command.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Goal P11: many people who ask at once, beside the intake, through the bot's own connections. */
final class CrowdBench implements Bench {
  private static final Duration SPAN = Duration.ofDays(60);
  private static final double OF_MEDIAN = 5;
  private static final double OF_ALONE = 1.2;

  @Override
  public String name() {
    return "crowd";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of("rows", 500_000, "people", 2_000, "accounts", 100, "batch", 500, "seed", 8);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    int rows = settings.get("rows");
    var sample = SampleActivities.of(settings, rows, SPAN, Clock.systemUTC().instant());
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      new YearOfLog(database, SPAN).fill(sample, rows);
      try (var bot = BenchBot.start(database)) {
        var accounts = sample.accounts().stream().map(account -> account.id()).toList();
        ask(bot, accounts, Math.min(200, settings.get("people")));
        var alone = new Latencies();
        var beside = new Latencies();
        intake(settings, bot, alone, () -> Thread.sleep(Duration.ofSeconds(3)));
        var answers = new Answers[1];
        intake(
            settings, bot, beside, () -> answers[0] = ask(bot, accounts, settings.get("people")));
        report.latencies("a question", answers[0].times());
        report.latencies("a batch, alone", alone);
        report.latencies("a batch, beside", beside);
        report.atMost("P11", "questions without answer", answers[0].failed(), 0);
        report.atMost(
            "P11",
            "p99 / p50 of a question",
            answers[0].times().percentile(99) / answers[0].times().percentile(50),
            OF_MEDIAN);
        report.atMost(
            "P11",
            "batch p99, beside / alone",
            beside.percentile(99) / alone.percentile(99),
            OF_ALONE);
      }
    }
  }

  private record Answers(Latencies times, int failed) {}

  private interface Meanwhile {
    void run() throws Exception;
  }

  /** Everybody begins at the same moment, through the bot's way to carry out what is asked. */
  private static Answers ask(BenchBot bot, List<AccountId> accounts, int people) throws Exception {
    var log = bot.bean(ActivityLog.class);
    var catalogue = new CommandCatalogue(List.of(new AskCommand(i -> question(log, accounts, i))));
    try (var dispatcher =
        new Dispatcher(
            catalogue, AskCommand::account, AskCommand.EVERYBODY, Map.of(), Patience.DEFAULT)) {
      var asked = new ArrayList<AskCommand.Asked>();
      for (int i = 0; i < people; i++) {
        var one = new AskCommand.Asked();
        asked.add(one);
        dispatcher.dispatch(AskCommand.request(i), one);
      }
      var nanos = new long[people];
      int failed = 0;
      for (int i = 0; i < people; i++) {
        nanos[i] = asked.get(i).nanos();
        failed += asked.get(i).isAnswered() ? 0 : 1;
      }
      var times = new Latencies();
      times.add(nanos);
      return new Answers(times, failed);
    }
  }

  /** What a list in the chat costs: the page and the sentence above it. */
  private static void question(ActivityLog log, List<AccountId> accounts, int number) {
    var account = accounts.get(number % accounts.size());
    var query = ActivityQuery.builder().limit(10);
    if (number % 2 == 0) {
      query.statuses(Set.of(ActivityStatus.ERROR));
    }
    Sight.of(account)
        .run(() -> {
          log.page(account, query.build(), null);
          log.count(
              account, query.since(Clock.systemUTC().instant().minus(Duration.ofDays(1))).build());
        });
  }

  private static void intake(
      Settings settings, BenchBot bot, Latencies latencies, Meanwhile meanwhile) throws Exception {
    var clock = Clock.systemUTC();
    var writer =
        Writer.store(
            new ActivityStore(bot.bean(JdbcClient.class), clock),
            bot.bean(TransactionTemplate.class));
    var running = new AtomicBoolean(true);
    try (var thread = Executors.newSingleThreadExecutor()) {
      var writing =
          thread.submit(() -> {
            int batch = settings.get("batch");
            while (running.get()) {
              var sample =
                  new SampleActivities(
                      System.nanoTime(), 1, batch, Duration.ofSeconds(batch), clock.instant());
              var made = sample.batches(batch, batch).getFirst();
              long start = System.nanoTime();
              writer.write(made);
              latencies.add(new long[] {System.nanoTime() - start});
            }
            return true;
          });
      meanwhile.run();
      running.set(false);
      writing.get();
    }
  }
}
