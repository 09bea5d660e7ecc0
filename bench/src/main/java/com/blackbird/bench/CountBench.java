package com.blackbird.bench;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityDays;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goal P6: counting what is asked against counting all rows, and against adding up all hours. */
final class CountBench implements Bench {
  private static final Duration SPAN = Duration.ofDays(40);
  private static final Duration ASKED = Duration.ofDays(30);
  private static final double OF_BEST = 1.1;

  @Override
  public String name() {
    return "counts";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of("rows", 2_000_000, "accounts", 1_000, "asked", 100, "rounds", 5, "seed", 6);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    var now = Clock.systemUTC().instant();
    int rows = settings.get("rows");
    var sample = SampleActivities.of(settings, LargeLog.sampleOf(rows), SPAN, now);
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      var large = new LargeLog(database, SPAN);
      large.begin(sample, LargeLog.sampleOf(rows));
      large.growTo(rows);
      rollUp(database, report);
      var accounts =
          sample.accounts().stream().limit(settings.get("asked")).map(a -> a.id()).toList();
      measure(settings, report, database, accounts, now);
    }
  }

  /** The product's counts, and for comparison a rollup of all hours of all accounts. */
  private static void rollUp(BenchDatabase database, Report report) {
    var jdbc = database.owner();
    jdbc.sql(
            """
            insert into activity_day (account_id, day, counted)
            select distinct account_id, (created_at at time zone 'UTC')::date, false from activity
            """)
        .update();
    new ActivityDays(database.jdbc(), Clock.systemUTC()).count(database.transaction());
    jdbc.sql(
            """
            create table rollup as
            select account_id, date_trunc('hour', created_at, 'UTC') as hour, integration, status,
              type, direction, count(*) as activities
            from activity group by 1, 2, 3, 4, 5, 6
            """)
        .update();
    jdbc.sql(
            "create unique index on rollup (account_id, hour, integration, status, type,"
                + " direction)")
        .update();
    jdbc.sql("grant select on rollup to public").update();
    jdbc.sql("vacuum (analyze) rollup").update();
    jdbc.sql("vacuum (analyze) activity_count").update();
    report.say(
        "  cells of all hours %,d, of the counted days %,d"
            .formatted(size(database, "rollup"), size(database, "activity_count")));
  }

  private static long size(BenchDatabase database, String table) {
    return database.owner().sql("select count(*) from " + table).query(Long.class).single();
  }

  private static void measure(
      Settings settings,
      Report report,
      BenchDatabase database,
      List<AccountId> accounts,
      Instant now)
      throws Exception {
    var log = new ActivityLog(database.jdbc());
    var since = now.minus(ASKED);
    var ratios = new ArrayList<Double>();
    var served = new Latencies();
    var raw = new Latencies();
    var rollup = new Latencies();
    for (int round = 0; round <= settings.get("rounds"); round++) {
      for (var account : accounts) {
        long[] nanos = new long[3];
        long[] counts = {
          timed(nanos, 0, () -> served(log, account, since, now)),
          timed(nanos, 1, () -> fromRows(database, account, since, now)),
          timed(nanos, 2, () -> fromHours(database, account, since, now))
        };
        if (counts[0] != counts[1]) {
          throw new IllegalStateException(
              "%s has %d activities, counted %d".formatted(account, counts[1], counts[0]));
        }
        if (round > 0) {
          served.add(new long[] {nanos[0]});
          raw.add(new long[] {nanos[1]});
          rollup.add(new long[] {nanos[2]});
          ratios.add((double) nanos[0] / Math.min(nanos[1], nanos[2]));
        }
      }
    }
    report.latencies("ActivityLog", served);
    report.latencies("all rows", raw);
    report.latencies("all hours added up", rollup);
    report.atMost("P6", "served / better of both", new Series(ratios), OF_BEST);
    report.say("    equal: %,d counts of %,d accounts".formatted(ratios.size(), accounts.size()));
  }

  private interface Counting {
    long count() throws Exception;
  }

  private static long timed(long[] nanos, int place, Counting counting) throws Exception {
    long start = System.nanoTime();
    long count = counting.count();
    nanos[place] = System.nanoTime() - start;
    return count;
  }

  private static long served(ActivityLog log, AccountId account, Instant since, Instant until) {
    var all = ActivityQuery.builder().build();
    return Sight.of(account)
        .see(() -> log.volume(account, all, since, until, Bucket.DAY, UTC))
        .stream()
        .mapToLong(part -> part.activities())
        .sum();
  }

  private static long fromRows(
      BenchDatabase database, AccountId account, Instant since, Instant until) {
    return added(
        database,
        """
        select date_trunc('day', created_at, 'UTC'), status, count(*) as activities from activity
        where account_id = ? and created_at >= ? and created_at < ? group by 1, 2
        """,
        account,
        since,
        until);
  }

  private static long fromHours(
      BenchDatabase database, AccountId account, Instant since, Instant until) {
    return added(
        database,
        """
        select date_trunc('day', hour, 'UTC'), status, sum(activities) as activities from rollup
        where account_id = ? and hour >= ? and hour < ? group by 1, 2
        """,
        account,
        since,
        until);
  }

  /** Asked as the bot asks; the rollup has no policies, which is to its advantage. */
  private static long added(
      BenchDatabase database, String sql, AccountId account, Instant since, Instant until) {
    return Sight.of(account)
        .see(() ->
            database
                .jdbc()
                .sql(sql)
                .params(account.value(), since.atOffset(UTC), until.atOffset(UTC))
                .query((row, number) -> row.getLong("activities"))
                .list())
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
