package com.blackbird.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A log of any size, the same for the same seed: a sample of invented activities is sent by COPY
 * and then multiplied within PostgreSQL, each copy a little later and with names of its own. Its
 * indexes are made afterwards, as those of the product.
 */
final class LargeLog {
  /** What is made row by row; more of it would only take longer. */
  private static final int SAMPLE = 500_000;

  private final BenchDatabase database;
  private final JdbcClient jdbc;
  private final Duration span;
  private int copies;

  LargeLog(BenchDatabase database, Duration span) {
    this.database = database;
    this.jdbc = database.owner();
    this.span = span;
  }

  /** How many rows a sample should have, for a log of so many. */
  static int sampleOf(int rows) {
    return Math.min(SAMPLE, rows);
  }

  /** Sends the sample, which must be of this log's span; must be the first to write. */
  void begin(SampleActivities sample, int rows) throws SQLException {
    new YearOfLog(database, span).fill(sample, rows);
    jdbc.sql("create unlogged table sample as select * from activity").update();
    copies = 1;
  }

  /** Adds copies until there are so many rows, and settles as autovacuum does in time. */
  void growTo(long rows) {
    long sample = jdbc.sql("select count(*) from sample").query(Long.class).single();
    if (sample * copies < rows) {
      var indexes = indexes();
      indexes.forEach(index -> jdbc.sql("drop index " + index.name()).update());
      for (; sample * copies < rows; copies++) {
        copy(copies);
      }
      indexes.forEach(this::make);
    }
    settle();
  }

  private void copy(int number) {
    jdbc.sql(
            """
            insert into activity (%s)
            select account_id, created_at + :number * interval '1.000007 seconds',
              md5(id || ' ' || :number)::uuid, sender_id || '-' || :number, integration, direction,
              type, status, reference, message, message_cut, received_at
            from sample where created_at < (select max(created_at) from sample) - interval '1 hour'
            """
                .formatted(CopyRows.COLUMNS))
        .param("number", number)
        .update();
  }

  private void make(Index index) {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set maintenance_work_mem = '512MB'");
      statement.execute(index.definition());
      statement.execute("reset maintenance_work_mem");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make " + index.name(), e);
    }
  }

  private List<Index> indexes() {
    return jdbc.sql(
            """
            select indexname, indexdef from pg_indexes
            where tablename = 'activity' and indexname <> 'activity_pk'
            """)
        .query((row, number) ->
            new Index(row.getString(1), row.getString(2).replace(" ON ONLY ", " ON ")))
        .list();
  }

  private void settle() {
    YearOfLog.settle(database);
  }

  /** One of the product's indexes. */
  private record Index(String name, String definition) {}
}
