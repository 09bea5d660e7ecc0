package com.blackbird.bench;

import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.activity.Retention;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Goal P7: whether dropping months makes those wait who store meanwhile. */
final class RetentionBench implements Bench {
  private static final Duration SPAN = Duration.ofDays(150);
  private static final Duration KEPT = Duration.ofDays(20);
  private static final double BLOCKED_MILLIS = 100;
  private static final double OF_BEFORE = 1.5;
  private static final double MILLIS = 1e6;

  /** One write, from its beginning to its end. */
  private record Write(long start, long end) {
    double millis() {
      return (end - start) / MILLIS;
    }
  }

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of(
        "rows",
        1_000_000,
        "batch",
        100,
        "connections",
        2,
        "accounts",
        100,
        "seconds",
        20,
        "seed",
        7);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    var clock = Clock.systemUTC();
    int rows = settings.get("rows");
    var sample = SampleActivities.of(settings, rows, SPAN, clock.instant());
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      new YearOfLog(database, SPAN).fill(sample, rows);
      var partitions = database.partitions(clock, new Retention(KEPT));
      var writes = new ConcurrentLinkedQueue<Write>();
      var running = new AtomicBoolean(true);
      long dropStart;
      long dropEnd;
      List<String> dropped;
      try (var threads = Executors.newFixedThreadPool(settings.get("connections"))) {
        var all =
            IntStream.range(0, settings.get("connections"))
                .mapToObj(i -> threads.submit(() -> write(settings, database, i, running, writes)))
                .toList();
        pause(settings);
        dropStart = System.nanoTime();
        dropped = partitions.dropExpired();
        dropEnd = System.nanoTime();
        pause(settings);
        running.set(false);
        for (var one : all) {
          one.get();
        }
      }
      report(report, List.copyOf(writes), dropStart, dropEnd, dropped);
      brin(report, database);
    }
  }

  /** Fresh activities, as they come in while old ones go. */
  private static long write(
      Settings settings,
      BenchDatabase database,
      int number,
      AtomicBoolean running,
      ConcurrentLinkedQueue<Write> writes)
      throws Exception {
    var clock = Clock.systemUTC();
    var store = Writer.store(new ActivityStore(database.jdbc(), clock), database.transaction());
    long batches = 0;
    while (running.get()) {
      int batch = settings.get("batch");
      var sample =
          new SampleActivities(
              number * 1_000_000L + batches, 1, batch, Duration.ofSeconds(batch), clock.instant());
      var made = sample.batches(batch, batch).getFirst();
      long start = System.nanoTime();
      store.write(made);
      writes.add(new Write(start, System.nanoTime()));
      batches++;
    }
    return batches;
  }

  private static void pause(Settings settings) throws InterruptedException {
    Thread.sleep(Duration.ofSeconds(settings.get("seconds")).dividedBy(2));
  }

  private static void report(
      Report report, List<Write> writes, long dropStart, long dropEnd, List<String> dropped) {
    var before = writes.stream().filter(write -> write.start() < dropStart).toList();
    var during =
        writes.stream()
            .filter(write -> write.end() >= dropStart && write.start() <= dropEnd)
            .toList();
    if (dropped.isEmpty() || during.isEmpty()) {
      throw new IllegalStateException("dropped %s beside %s".formatted(dropped, during));
    }
    report.say(
        "  dropped %s in %.0f ms, beside %d writes"
            .formatted(dropped, (dropEnd - dropStart) / MILLIS, during.size()));
    report.latencies("a write before", latencies(before));
    report.latencies("a write meanwhile", latencies(during));
    double longest = during.stream().mapToDouble(Write::millis).max().orElseThrow();
    report.atMost("P7", "longest write in ms", longest, BLOCKED_MILLIS);
    report.atMost(
        "P7",
        "p99 meanwhile / before",
        latencies(during).percentile(99) / latencies(before).percentile(99),
        OF_BEFORE);
  }

  private static Latencies latencies(List<Write> writes) {
    var latencies = new Latencies();
    latencies.add(writes.stream().mapToLong(write -> write.end() - write.start()).toArray());
    return latencies;
  }

  /** The product has no index by time alone; what one would take. */
  private static void brin(Report report, BenchDatabase database) {
    var jdbc = database.owner();
    jdbc.sql("create index by_time_brin on activity using brin (created_at)").update();
    jdbc.sql("create index by_time_tree on activity (created_at)").update();
    double ratio =
        jdbc.sql(
                """
                select sum(pg_relation_size(indexrelid)) filter (where relam = brin.oid)::float
                  / sum(pg_relation_size(indexrelid)) filter (where relam <> brin.oid)
                from pg_index join pg_class on pg_class.oid = indexrelid, pg_am as brin
                where brin.amname = 'brin' and pg_class.relname like '%created_at_idx%'
                """)
            .query(Double.class)
            .single();
    report.atMost("P7", "BRIN / B-tree by time", ratio, 0.01);
  }
}
