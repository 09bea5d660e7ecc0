package com.blackbird.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.Bucket;
import com.blackbird.activity.alert.Interest;
import com.blackbird.activity.alert.SubscriptionStore;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.intake.Intake;
import com.blackbird.activity.intake.ReportFormat;
import com.blackbird.bot.operations.HousekeepingWorker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** The days of one account, with what it reports and what the bot makes of it. */
final class LivedYear {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** So many of a hundred records that failed go through at the next try. */
  private static final int HEALED_PERCENT = 80;

  private final Settings settings;
  private final BenchDatabase database;
  private final BenchBot bot;
  private final MovedClock clock;
  private final SampleActivities sample;
  private final Account account;
  private final Random random;
  private final Instant begin;
  private final List<Activity> failed = new ArrayList<>();
  private int days;
  private long errors;

  LivedYear(Settings settings, BenchDatabase database, BenchBot bot, MovedClock clock) {
    this.settings = settings;
    this.database = database;
    this.bot = bot;
    this.clock = clock;
    this.begin = clock.instant().truncatedTo(ChronoUnit.MICROS);
    this.random = new Random(settings.get("seed"));
    Duration length = DAY.multipliedBy(settings.get("days"));
    this.sample =
        new SampleActivities(
            settings.get("seed"),
            1,
            settings.get("days") * settings.get("activities"),
            length,
            begin.plus(length));
    this.account = sample.accounts().getFirst();
  }

  void begin() {
    bot.open(account);
    List<ChatPlatform> platforms = ChatPlatform.chats();
    for (int i = 0; i < settings.get("channels"); i++) {
      var channel = new ChannelRef(platforms.get(i % platforms.size()), "T1", "C" + i);
      bot.bean(SubscriptionStore.class)
          .put(
              StormErrors.subscription(account.id(), i, channel, Interest.ALL, clock.instant()),
              null);
    }
  }

  /** A day in a few steps, with the housekeeping at its end. */
  void day() {
    int steps = settings.get("steps");
    int many = settings.get("activities") / steps;
    for (int step = 1; step <= steps; step++) {
      clock.moveTo(
          begin.plus(DAY.multipliedBy(days)).plus(DAY.multipliedBy(step).dividedBy(steps)));
      List<Activity> reported = new ArrayList<>(goThrough());
      for (int i = 0; i < many; i++) {
        Activity next = sample.next();
        reported.add(next);
        if (next.status() == ActivityStatus.ERROR) {
          errors++;
          failed.add(next);
        }
      }
      report(reported);
      awaitCalm();
    }
    days++;
    bot.bean(HousekeepingWorker.class).run();
  }

  /** Most of what failed before, now that somebody has tried it again. */
  private List<Activity> goThrough() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Activity> healed =
        failed.stream()
            .filter(old -> old.reference() != null && random.nextInt(100) < HEALED_PERCENT)
            .map(old ->
                new Activity(
                    ActivityRef.of(now, old.senderId() + "-again"),
                    old.senderId() + "-again",
                    old.integration(),
                    old.direction(),
                    old.type(),
                    ActivityStatus.SUCCESS,
                    old.reference(),
                    "",
                    false))
            .toList();
    failed.clear();
    return healed;
  }

  private void report(List<Activity> activities) {
    var lines = new StringBuilder();
    activities.forEach(
        activity -> lines.append(JSON.writeValueAsString(HttpPosts.item(activity))).append('\n'));
    try {
      var receipt =
          bot.bean(Intake.class)
              .receive(
                  account.id(),
                  ReportFormat.NDJSON,
                  new ByteArrayInputStream(lines.toString().getBytes(UTF_8)));
      if (receipt.accepted() != activities.size()) {
        throw new IllegalStateException("Not all was accepted: " + receipt);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitCalm() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (waiting() > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(waiting() + " still wait on day " + days);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private long waiting() {
    return database
        .owner()
        .sql(
            """
            select (select count(*) from problem_look where due_at <= ?)
              + (select count(*) from problem_change) + (select count(*) from delivery)
            """)
        .param(clock.instant().atOffset(UTC))
        .query(Long.class)
        .single();
  }

  LivedMonth look(int day) {
    database.owner().sql("analyze").update();
    var log = bot.bean(ActivityLog.class);
    var errorsOnly = ActivityQuery.builder().statuses(Set.of(ActivityStatus.ERROR));
    Instant now = clock.instant();
    Instant month = now.minus(DAY.multipliedBy(YearBench.DAYS_A_MONTH));
    return Sight.of(account.id())
        .see(() ->
            new LivedMonth(
                day,
                database
                    .owner()
                    .sql("select count(*) from pg_inherits where inhparent = 'activity'::regclass")
                    .query(Integer.class)
                    .single(),
                TableSizes.of(database),
                indexBytesARow(),
                ask(i -> log.page(account.id(), errorsOnly.build(), null)),
                ask(i ->
                    log.page(
                        account.id(),
                        ActivityQuery.builder().references(Set.of("#" + 17 * i)).build(),
                        null)),
                ask(i ->
                    log.volume(
                        account.id(),
                        ActivityQuery.builder().build(),
                        month,
                        now,
                        Bucket.DAY,
                        UTC))));
  }

  private double ask(Calls question) {
    try {
      return Calls.time(settings.get("questions"), question).percentile(50);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private double indexBytesARow() {
    return database
        .owner()
        .sql(
            """
            select sum(pg_indexes_size(relid))::float / greatest(1, sum(n_live_tup))
            from pg_stat_user_tables
            """)
        .query(Double.class)
        .single();
  }

  void checkNothingIsLost(Report report) {
    long counted =
        database
            .owner()
            .sql("select coalesce(sum(count), 0)::bigint from problem")
            .query(Long.class)
            .single();
    report.say("  %,d errors reported, %,d counted".formatted(errors, counted));
    if (errors != counted) {
      throw new IllegalStateException("Errors were lost");
    }
  }
}
