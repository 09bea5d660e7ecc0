package com.blackbird.bench;

import static java.time.ZoneOffset.UTC;

import com.blackbird.bench.Traffic.Kind;
import com.google.errorprone.annotations.FormatMethod;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One long load: first how much is taken, then a share of it for as long as was asked. */
final class Load {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final double NANOS_A_SECOND = 1e9;
  private static final double MEGA = 1e6;
  private static final int SECONDS_A_MINUTE = 60;

  /** What counts as flat: the last tenth of the time over the first. */
  private static final double FLAT = 1.5;

  private static final double NO_LEAK = 1.25;

  private final Clock clock = Clock.systemUTC();
  private final Settings settings;
  private final Report report;
  private final BenchDatabase database;
  private final BotProcess bot;
  private final LoadStage stage;
  private final Senders senders;
  private final Marks marks;
  private final Traffic traffic;
  private final long rows;
  private final List<Vitals> vitals = new ArrayList<>();

  Load(
      Settings settings,
      Report report,
      BenchDatabase database,
      BotProcess bot,
      LoadStage stage,
      Senders senders,
      Marks marks) {
    this.settings = settings;
    this.report = report;
    this.database = database;
    this.bot = bot;
    this.stage = stage;
    this.senders = senders;
    this.marks = marks;
    this.traffic = new Traffic(stage, senders, marks);
    this.rows = count("select count(*) from activity");
  }

  void run() throws Exception {
    double rate = hunt();
    awaitCalm();
    var before = TableSizes.of(database);
    report.say(header());
    report.say("| ---: ".repeat(16) + "|");
    long begin = System.nanoTime();
    line(begin, begin);
    traffic.report(rate / settings.get("batch"));
    talkAndAsk();
    traffic.fail();
    long end = goOn(begin);
    traffic.stop();
    long calm = awaitCalm();
    vitals.add(bot.vitals());
    TableSizes.of(database).since(before).forEach(report::say);
    report.say("  %.1f s after the last report all was told".formatted(calm / NANOS_A_SECOND));
    judge(begin, end);
    checkNothingIsLost();
  }

  private void talkAndAsk() {
    traffic.ask(settings.get("questions"));
    traffic.talk(settings.get("talk"));
  }

  /** The activities a second to go on with. */
  private double hunt() throws InterruptedException {
    int seconds = settings.get("hunt");
    int wanted = settings.get("rate");
    if (wanted > 0) {
      traffic.report((double) wanted / settings.get("batch"));
    } else {
      traffic.reportAll();
    }
    talkAndAsk();
    // The first half of the time is for the compiler.
    TimeUnit.MILLISECONDS.sleep(500L * seconds);
    long from = senders.activities();
    long begin = System.nanoTime();
    TimeUnit.MILLISECONDS.sleep(500L * seconds);
    double found = (senders.activities() - from) / ((System.nanoTime() - begin) / NANOS_A_SECOND);
    traffic.stop();
    double rate = wanted > 0 ? wanted : Math.max(1, found * settings.get("percent") / 100);
    report.say("  %,.0f activities/s at most; on with %,.0f".formatted(found, rate));
    return rate;
  }

  /** Until the time is over, with a line now and then; when that was. */
  private long goOn(long begin) throws Exception {
    int parts = settings.get("parts");
    long length =
        Duration.ofSeconds(
                settings.get("seconds") > 0
                    ? settings.get("seconds")
                    : (long) SECONDS_A_MINUTE * settings.get("minutes"))
            .toNanos();
    for (int part = 1; part <= parts; part++) {
      long due = begin + length * part / parts;
      TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      line(begin, begin + length * (part - 1) / parts);
    }
    return System.nanoTime();
  }

  private static String header() {
    return "| min | activities/s | report p50 / p99 ms | page | find | stats | relay | alert"
        + " | heap MB | resident MB | threads | files | connections | waiting | dead rows"
        + " | database MB |";
  }

  private void line(long begin, long since) throws Exception {
    long now = System.nanoTime();
    Vitals took = bot.vitals();
    vitals.add(took);
    var line = new StringBuilder("| ");
    line.append(format("%.1f", (now - begin) / NANOS_A_SECOND / SECONDS_A_MINUTE)).append(" | ");
    double seconds = Math.max(1, now - since) / NANOS_A_SECOND;
    line.append(
        format(
            "%,.0f",
            traffic.times(Kind.REPORT).within(since, now).count()
                * settings.get("batch")
                / seconds));
    for (Kind kind : Kind.values()) {
      line.append(" | ").append(shown(traffic.times(kind).within(since, now)));
    }
    var sizes = TableSizes.of(database);
    line.append(
        format(
            " | %.0f | %.0f | %d | %d | %d | %d | %,d | %,.0f |",
            took.heap() / MEGA,
            took.resident() / MEGA,
            took.threads(),
            took.files(),
            connections(),
            waiting(),
            sizes.tables().stream().mapToLong(TableSizes.Table::dead).sum(),
            sizes.bytes() / MEGA));
    report.say(line.toString());
  }

  private static String shown(Latencies times) {
    return times.count() == 0
        ? "-"
        : format("%.0f / %.0f", times.percentile(50), times.percentile(99));
  }

  @FormatMethod
  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private long connections() {
    return count("select count(*) from pg_stat_activity where application_name = 'blackbird'");
  }

  /** All that somebody still has to do. */
  private long waiting() {
    return database
        .owner()
        .sql(
            """
            select (select count(*) from problem_look where due_at <= ?)
              + (select count(*) from problem_change)
              + (select count(*) from relay_inbox)
              + (select count(*) from delivery)
            """)
        .param(clock.instant().atOffset(UTC))
        .query(Long.class)
        .single();
  }

  /** Nothing waits and all that was said has been heard; how many nanoseconds that took. */
  private long awaitCalm() throws InterruptedException {
    long begin = System.nanoTime();
    while ((waiting() > 0 || marks.missing() > 0)
        && System.nanoTime() - begin < PATIENCE.toNanos()) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return System.nanoTime() - begin;
  }

  /** The last tenth against the first. */
  private void judge(long begin, long end) {
    long tenth = (end - begin) / 10;
    for (Kind kind : Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      Latencies all = traffic.times(kind).within(begin, end + 1);
      if (all.count() > 0) {
        report.latencies(name + ", " + all.count(), all);
      }
      Latencies first = traffic.times(kind).within(begin, begin + tenth);
      Latencies last = traffic.times(kind).within(end - tenth, end + 1);
      if (first.count() > 0 && last.count() > 0) {
        report.say("    first tenth %s; last tenth %s".formatted(shown(first), shown(last)));
        report.atMost("flat", name + " p50", last.percentile(50) / first.percentile(50), FLAT);
        report.atMost("flat", name + " p99", last.percentile(99) / first.percentile(99), FLAT);
      }
    }
    Vitals first = vitals.get(Math.min(1, vitals.size() - 1));
    Vitals last = vitals.getLast();
    report.atMost("no leak", "heap", (double) last.heap() / first.heap(), NO_LEAK);
    report.atMost("no leak", "threads", (double) last.threads() / first.threads(), NO_LEAK);
    report.atMost("no leak", "files", (double) last.files() / Math.max(1, first.files()), NO_LEAK);
    report.atMost(
        "answers",
        "questions without one",
        stage.askers().stream().mapToInt(Asker::unanswered).sum(),
        0);
    report.say(
        "  %d reports sent again; the bot complained %d times"
            .formatted(senders.troubles(), bot.complaints()));
    bot.firstComplaints().forEach(complaint -> report.say("    " + complaint));
  }

  private void checkNothingIsLost() {
    long stored = count("select count(*) from activity") - rows;
    long counted = count("select coalesce(sum(count), 0)::bigint from problem");
    report.say(
        "  %,d activities accepted, %,d stored; %,d errors accepted, %,d counted"
            .formatted(senders.activities(), stored, senders.errors(), counted));
    report.say(
        "  %,d posts; %,d of %,d marks arrived"
            .formatted(marks.posts(), marks.made() - marks.missing(), marks.made()));
    long lost =
        Math.abs(senders.activities() - stored)
            + Math.abs(senders.errors() - counted)
            + marks.missing()
            + count("select count(*) from delivery_dead");
    report.atMost("R1", "waiting at the end", (double) waiting(), 0);
    report.atMost("R1", "lost", (double) lost, 0);
    report.atMost("R3", "doubled", marks.doubled(), 0);
    if (lost + marks.doubled() > 0) {
      throw new IllegalStateException("Something was lost or doubled");
    }
  }

  private long count(String query) {
    return database.owner().sql(query).query(Long.class).single();
  }
}
