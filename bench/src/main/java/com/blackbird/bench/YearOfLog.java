package com.blackbird.bench;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityPartitions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;

/** Fills the log as a bot that has run for a year leaves it: a partition a month, all settled. */
final class YearOfLog {
  static final Duration SPAN = Duration.ofDays(360);
  private static final int CHUNK = 20_000;

  private final BenchDatabase database;
  private final Duration span;
  private final Clock clock = Clock.systemUTC();

  YearOfLog(BenchDatabase database) {
    this(database, SPAN);
  }

  /** Another time than a year. */
  YearOfLog(BenchDatabase database, Duration span) {
    this.database = database;
    this.span = span;
  }

  /** Must be the first to write, and needs a sample of this span. */
  void fill(SampleActivities sample, int rows) throws SQLException {
    beginThen();
    var partitions = database.partitions(clock);
    partitions.ensure();
    try (var connection = database.dataSource().getConnection()) {
      for (int left = rows; left > 0; left -= CHUNK) {
        copy(sample, Math.min(CHUNK, left), partitions, connection);
      }
    }
    settle(database);
  }

  private static void copy(
      SampleActivities sample, int rows, ActivityPartitions partitions, Connection connection)
      throws SQLException {
    var copy = new CopyRows();
    var activities = new ArrayList<Activity>();
    for (int i = 0; i < rows; i++) {
      var activity = sample.next();
      activities.add(activity);
      copy.add(sample.nextAccount().id(), activity);
    }
    partitions.ensure(activities);
    copy.send(connection);
  }

  /**
   * The migration puts what is older than three months into one partition, which is not what the
   * bot of then had.
   */
  private void beginThen() {
    var first = YearMonth.from(clock.instant().minus(span).atOffset(UTC));
    var jdbc = database.owner();
    jdbc.sql("drop table activity_past").update();
    jdbc.sql(
            """
            create table activity_past partition of activity
              for values from (minvalue) to ('%s-01 00:00:00+00')
            """
                .formatted(first))
        .update();
  }

  /** What autovacuum does in time: each partition for itself, never the whole. */
  static void settle(BenchDatabase database) {
    database
        .owner()
        .sql(
            "select inhrelid::regclass::text from pg_inherits where inhparent ="
                + " 'activity'::regclass")
        .query(String.class)
        .list()
        .forEach(partition -> database.owner().sql("vacuum (analyze) " + partition).update());
    database.owner().sql("checkpoint").update();
  }
}
