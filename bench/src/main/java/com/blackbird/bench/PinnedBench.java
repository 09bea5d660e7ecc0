package com.blackbird.bench;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Goal R8: the outbox while somebody's old snapshot keeps PostgreSQL from removing dead rows, and
 * what somebody who only reads a page of the log feels of it.
 */
final class PinnedBench implements Bench {
  private static final double UNDISTURBED = 0.95;
  private static final double UNNOTICED = 1.10;

  @Override
  public String name() {
    return "pinned";
  }

  /** {@code seconds} is for tests. */
  @Override
  public Map<String, Integer> usual() {
    return Map.of(
        "minutes",
        10,
        "seconds",
        0,
        "rate",
        800,
        "channels",
        200,
        "rows",
        200_000,
        "accounts",
        100,
        "parts",
        10,
        "seed",
        8);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    int rows = settings.get("rows");
    var sample = SampleActivities.of(settings, rows, YearOfLog.SPAN, Clock.systemUTC().instant());
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      new YearOfLog(database).fill(sample, rows);
      var log = new ActivityLog(database.jdbc());
      var newest = ActivityQuery.builder().limit(50).build();
      var account = sample.accounts().getFirst().id();
      Runnable bystander = () -> Sight.of(account).see(() -> log.page(account, newest, null));
      report.say(
          "| phase | min | settled/s | owed until sent p50 / p99 ms | a page p50 / p99 ms |"
              + " dead rows |");
      report.say("| --- | ---: | ---: | ---: | ---: | ---: |");
      new PinnedPhase("warm-up", database, settings, bystander).run(report, warmUp(settings));
      var clean =
          new PinnedPhase("clean", database, settings, bystander).run(report, length(settings));
      PinnedPhase.Found pinned;
      try (var held = database.dataSource().getConnection()) {
        hold(held);
        pinned =
            new PinnedPhase("pinned", database, settings, bystander).run(report, length(settings));
        held.rollback();
      }
      if (pinned.dead() < pinned.settled()) {
        throw new IllegalStateException(
            "%,d dead rows of %,d sent: nothing kept them"
                .formatted(pinned.dead(), pinned.settled()));
      }
      report.latencies("clean, until sent", clean.sent());
      report.latencies("pinned, until sent", pinned.sent());
      report.atLeast(
          "R8", "settled a second, pinned / clean", pinned.rate() / clean.rate(), UNDISTURBED);
      report.atMost(
          "R8",
          "a page p50, pinned / clean",
          pinned.pages().percentile(50) / clean.pages().percentile(50),
          UNNOTICED);
    }
  }

  private static Duration length(Settings settings) {
    int seconds = settings.get("seconds");
    return seconds > 0 ? Duration.ofSeconds(seconds) : Duration.ofMinutes(settings.get("minutes"));
  }

  /** For the compiler. */
  private static Duration warmUp(Settings settings) {
    return length(settings).dividedBy(10);
  }

  /** A transaction that has seen something and goes on seeing it so. */
  private static void hold(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (var statement = connection.createStatement()) {
      statement.execute("select count(*) from account");
    }
  }
}
