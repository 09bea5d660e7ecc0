package com.blackbird.bench;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityCursor;
import com.blackbird.activity.activity.ActivityDays;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Bucket;
import com.blackbird.activity.activity.Retention;
import com.blackbird.activity.integration.IntegrationKey;
import com.google.errorprone.annotations.FormatMethod;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The other half of goal P3: the same questions to the busiest account of a log that grows. */
final class GrowthBench implements Bench {
  private static final Duration SPAN = Duration.ofDays(90);
  private static final int EXPORTED = 100_000;
  private static final double OF_SMALLEST = 2;
  private static final long MILLION = 1_000_000;
  private static final double NANOS_A_SECOND = 1e9;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of(
        "rows", 10_000_000, "sample", 500_000, "accounts", 5_000, "requests", 200, "seed", 9);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    var now = Clock.systemUTC().instant();
    int rows = settings.get("sample");
    var sample = SampleActivities.of(settings, rows, SPAN, now);
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      report.say(
          "| million rows | of the account | first page | deep page | rare filter | find | no such"
              + " | rare text | frequent text | stats 30 d | count | export rows/s | on disk |");
      report.say("| ---: ".repeat(13) + "|");
      var large = new LargeLog(database, SPAN);
      large.begin(sample, rows);
      var account = sample.accounts().getFirst().id();
      var smallest = 0.0;
      int most = settings.get("rows");
      for (long size : sizes(rows, most)) {
        large.growTo(size);
        var questions = new Questions(database, account, settings.get("requests"));
        double first = Sight.of(account).see(() -> questions.answer(report, size));
        smallest = smallest == 0 ? first : smallest;
        if (size >= most) {
          report.atMost("P3", "page p99, largest / smallest", first / smallest, OF_SMALLEST);
        }
      }
    }
  }

  /** Ten times the one before, from the sample or a million on. */
  private static List<Long> sizes(int sample, long most) {
    return Stream.concat(
            Stream.of(1L, 10L, 100L)
                .map(millions -> millions * MILLION)
                .filter(size -> size >= sample && size < most),
            Stream.of(Math.max(most, sample)))
        .toList();
  }

  /** What is asked at one size; a table's row. */
  private static final class Questions {
    private static final IntegrationKey INTEGRATION = SampleActivities.INTEGRATIONS.getFirst();
    private static final ActivityQuery PAGE =
        ActivityQuery.builder().integration(INTEGRATION).limit(50).build();

    private final BenchDatabase database;
    private final AccountId account;
    private final int requests;
    private final ActivityLog log;
    private final StringBuilder row = new StringBuilder("|");

    Questions(BenchDatabase database, AccountId account, int requests) {
      this.database = database;
      this.account = account;
      this.requests = requests;
      this.log = new ActivityLog(database.jdbc(), Retention.UNLIMITED, Clock.systemUTC());
    }

    /** The first page's 99th percentile. */
    double answer(Report report, long size) throws Exception {
      countDays();
      var references = references();
      var texts = texts();
      var deep = new DeepPlaces(database.jdbc(), account, INTEGRATION).cursors(PAGE);
      cell("%.2f", size / (double) MILLION);
      cell("%,d", log.count(account, ActivityQuery.builder().build()).activities());
      double p99 = ask(i -> page(PAGE, null)).percentile(99);
      ask(i -> page(PAGE, deep.get(i % deep.size())));
      ask(i ->
          page(
              PAGE.toBuilder()
                  .types(Set.of(ActivityType.PRODUCT))
                  .statuses(Set.of(ActivityStatus.ERROR))
                  .build(),
              null));
      ask(i ->
          page(
              ActivityQuery.builder()
                  .references(Set.of(references.get(i % references.size())))
                  .build(),
              null));
      ask(i -> page(ActivityQuery.builder().references(Set.of("none-" + i)).build(), null));
      var errors = ActivityQuery.builder().statuses(Set.of(ActivityStatus.ERROR));
      ask(i -> page(errors.text(texts.get(i % texts.size())).build(), null));
      ask(i -> page(errors.text("Too Many Requests").build(), null));
      stats();
      cell("%,.0f", export());
      cell(
          "%s",
          database
              .jdbc()
              .sql("select pg_size_pretty(pg_database_size(current_database()))")
              .query(String.class)
              .single());
      report.say(row.toString());
      return p99;
    }

    private void stats() throws Exception {
      var now = Clock.systemUTC().instant();
      var month = now.minus(Duration.ofDays(30));
      ask(i -> log.volume(account, PAGE, month, now, Bucket.DAY, UTC));
      ask(i -> log.count(account, PAGE.toBuilder().since(month).build()));
    }

    private Latencies ask(Calls question) throws Exception {
      var times = Calls.time(requests, question);
      cell("%.2f / %.1f ms", times.percentile(50), times.percentile(99));
      return times;
    }

    private void page(ActivityQuery query, @Nullable ActivityCursor cursor) {
      log.page(account, query, cursor);
    }

    private double export() {
      long[] read = {0};
      long start = System.nanoTime();
      try {
        log.stream(
            account,
            ActivityQuery.builder().build(),
            activity -> {
              if (++read[0] == EXPORTED) {
                throw new CancellationException();
              }
            });
      } catch (CancellationException enough) {
        // That many are enough to tell the rate.
      }
      return read[0] * NANOS_A_SECOND / (System.nanoTime() - start);
    }

    /** As the housekeeping does day by day. */
    private void countDays() {
      database
          .jdbc()
          .sql(
              """
              insert into activity_day (account_id, day, counted)
              select ?, day, false
              from generate_series(current_date - 91, current_date, '1 day') as day
              on conflict (account_id, day) do update set counted = false
              """)
          .param(account.value())
          .update();
      new ActivityDays(database.jdbc(), Clock.systemUTC()).count(database.transaction());
      database.owner().sql("vacuum (analyze) activity_count").update();
    }

    private List<String> references() {
      return some("reference", "reference is not null");
    }

    private List<String> texts() {
      return some("substring(message from '[0-9]{8,}')", "message ~ '[0-9]{8,}'");
    }

    private List<String> some(String what, String condition) {
      return database
          .jdbc()
          .sql(
              "select distinct %s from (select * from activity where account_id = ? and %s limit 100)"
                  .formatted(what, condition))
          .param(account.value())
          .query((row, number) -> row.getString(1))
          .list();
    }

    @FormatMethod
    private void cell(String format, Object... values) {
      row.append(' ').append(String.format(Locale.ROOT, format, values)).append(" |");
    }
  }
}
