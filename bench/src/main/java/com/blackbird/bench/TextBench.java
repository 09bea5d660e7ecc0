package com.blackbird.bench;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goal P5: what the index for texts gains in search and costs in intake. */
final class TextBench implements Bench {
  private static final Duration SPAN = Duration.ofDays(60);
  private static final String INDEX = "activity_text_ix";
  private static final double GAIN = 50;
  private static final double COST = 1.25;
  private static final double FREQUENT_MILLIS = 100;

  /** Words of the sample messages that thousands have. */
  private static final String FREQUENT = "Too Many Requests";

  @Override
  public String name() {
    return "text";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of(
        "rows",
        1_000_000,
        "written",
        100_000,
        "batch",
        5_000,
        "accounts",
        1_000,
        "requests",
        200,
        "rounds",
        5,
        "seed",
        5);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      cost(settings, report, database);
    }
    try (var database = BenchDatabase.start()) {
      gain(settings, report, database);
    }
  }

  private static void cost(Settings settings, Report report, BenchDatabase database)
      throws Exception {
    var clock = Clock.systemUTC();
    int rows = settings.get("written");
    var sample = SampleActivities.of(settings, rows, SPAN, clock.instant());
    var batches = sample.batches(rows, settings.get("batch"));
    var jdbc = database.owner();
    var partitions = database.partitions(clock);
    batches.forEach(batch -> partitions.ensure(batch.activities()));
    var definition =
        jdbc.sql("select indexdef from pg_indexes where indexname = ?")
            .param(INDEX)
            .query(String.class)
            .single()
            .replace(" ON ONLY ", " ON ")
            .replace("INDEX ", "INDEX if not exists ");
    var store = Writer.store(new ActivityStore(database.jdbc(), clock), database.transaction());
    var turn = new WriteTurn(database, batches, store);
    var rounds =
        new Rounds()
            .side(
                "without",
                () -> {
                  jdbc.sql("drop index if exists " + INDEX).update();
                  return turn.take("without", store);
                })
            .side(
                "with",
                () -> {
                  jdbc.sql("truncate activity").update();
                  jdbc.sql(definition).update();
                  return turn.take("with", store);
                })
            .warmUp()
            .run(settings.get("rounds"));
    report.rate("without the index", rounds.of("without"));
    report.rate("with the index", rounds.of("with"));
    report.atMost("P5", "intake cost", rounds.of("without").over(rounds.of("with")), COST);
  }

  private static void gain(Settings settings, Report report, BenchDatabase database)
      throws Exception {
    int rows = settings.get("rows");
    int requests = settings.get("requests");
    var sample =
        SampleActivities.of(settings, LargeLog.sampleOf(rows), SPAN, Clock.systemUTC().instant());
    var large = new LargeLog(database, SPAN);
    large.begin(sample, LargeLog.sampleOf(rows));
    large.growTo(rows);
    var account = sample.accounts().getFirst().id();
    var log = new ActivityLog(database.jdbc());
    var rare = rare(database, account);
    report.say("  %,d errors of the busiest account".formatted(errors(database, account)));

    var frequent = Calls.time(requests, i -> found(log, account, FREQUENT));
    var indexed = Calls.time(requests, i -> found(log, account, rare.get(i % rare.size())));
    database.owner().sql("drop index " + INDEX).update();
    var bare =
        Calls.time(Math.max(3, requests / 20), i -> found(log, account, rare.get(i % rare.size())));

    report.latencies("a frequent text", frequent);
    report.latencies("a rare text", indexed);
    report.latencies("a rare text, no index", bare);
    report.atLeast(
        "P5",
        "no index / index",
        new Series(List.of(bare.percentile(50) / indexed.percentile(50))),
        GAIN);
    report.atMost("P5", "frequent text p99 in ms", frequent.percentile(99), FREQUENT_MILLIS);
  }

  /** Numbers in messages, each in one or few of them. */
  private static List<String> rare(BenchDatabase database, AccountId account) {
    return database
        .jdbc()
        .sql(
            """
            select distinct substring(message from '[0-9]{8,}') from activity
            where account_id = ? and status = 'ERROR' and message ~ '[0-9]{8,}' limit 50
            """)
        .param(account.value())
        .query((row, number) -> row.getString(1))
        .list();
  }

  private static long errors(BenchDatabase database, AccountId account) {
    return database
        .jdbc()
        .sql("select count(*) from activity where account_id = ? and status = 'ERROR'")
        .param(account.value())
        .query(Long.class)
        .single();
  }

  private static void found(ActivityLog log, AccountId account, String text) {
    var query =
        ActivityQuery.builder().statuses(Set.of(ActivityStatus.ERROR)).text(text).limit(50).build();
    if (Sight.of(account).see(() -> log.page(account, query, null)).activities().isEmpty()) {
      throw new IllegalStateException("\"" + text + "\" was not found");
    }
  }
}
