package com.blackbird.bench;

import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.activity.ActivityStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Goal P2: what is left of the store's speed when activities come over HTTP. */
final class IntakeHttpBench implements Bench {
  private static final Duration SPAN = Duration.ofDays(60);
  private static final double OF_STORE = 0.50;
  private static final double P99_MILLIS = 150;

  @Override
  public String name() {
    return "intake-http";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of(
        "rows",
        200_000,
        "batch",
        1_000,
        "connections",
        4,
        "accounts",
        100,
        "rounds",
        17,
        "seed",
        2);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    var sample =
        SampleActivities.of(settings, settings.get("rows"), SPAN, Clock.systemUTC().instant());
    var batches = sample.batches(settings.get("rows"), settings.get("batch"));
    try (var database = BenchDatabase.start();
        var bot = BenchBot.start(database);
        var http = new HttpPosts(bot, sample.accounts(), batches)) {
      report.begin(this, settings, database);
      batches.forEach(batch -> bot.bean(ActivityPartitions.class).ensure(batch.activities()));

      var store = store(bot);
      var turn = new WriteTurn(database, batches, store);
      var crowd = new Crowd(settings.get("connections"));
      var storeTimes = new Latencies();
      var httpTimes = new Latencies();
      new Rounds()
          .side("store", () -> turn.take("store", store, crowd, new Latencies()))
          .side("http", () -> turn.take("http", http, crowd, new Latencies()))
          .warmUp();
      var rounds =
          new Rounds()
              .side("store", () -> turn.take("store", store, crowd, storeTimes))
              .side("http", () -> turn.take("http", http, crowd, httpTimes))
              .run(settings.get("rounds"));

      report.rate("ActivityStore", rounds.of("store"));
      report.rate("POST /v1/activities", rounds.of("http"));
      report.latencies("ActivityStore, a batch", storeTimes);
      report.latencies("POST, a batch", httpTimes);
      report.atLeast("P2", "HTTP / store", rounds.of("http").over(rounds.of("store")), OF_STORE);
      report.atMost("P2", "HTTP p99 in ms", httpTimes.percentile(99), P99_MILLIS);
      report.say(
          "    errors 0: all %,d answers accepted their whole batch".formatted(httpTimes.count()));
    }
  }

  /** The bot's own store and connections, without what HTTP adds. */
  private static Writer store(BenchBot bot) {
    return Writer.store(
        new ActivityStore(bot.bean(JdbcClient.class), Clock.systemUTC()),
        bot.bean(TransactionTemplate.class));
  }
}
