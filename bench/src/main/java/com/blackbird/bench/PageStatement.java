package com.blackbird.bench;

import static java.util.stream.Collectors.joining;

import com.blackbird.activity.account.AccountConnections;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityCursor;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The product's own statement for a page and how PostgreSQL carries it out, both taken from the
 * server, so that they cannot differ from what the product does.
 *
 * @param sql with ? for its values
 * @param plannedForGood whether one plan serves for all values, or each call is planned anew
 * @param plan of the statement after it has run often enough for that to be decided
 */
record PageStatement(String sql, boolean plannedForGood, List<String> plan) {
  /** PostgreSQL decides after five whether one plan serves for all. */
  private static final int RUNS = 20;

  PageStatement {
    plan = List.copyOf(plan);
  }

  static PageStatement of(
      BenchDatabase database,
      AccountId account,
      ActivityQuery query,
      @Nullable ActivityCursor cursor) {
    var source = new SingleConnectionDataSource(database.url(), true);
    try {
      var jdbc = JdbcClient.create(source);
      jdbc.sql("set plan_cache_mode = force_custom_plan").update();
      var log =
          new ActivityLog(JdbcClient.create(new AccountConnections(source, Sight.of(account))));
      for (int i = 0; i < RUNS; i++) {
        log.page(account, query, cursor);
      }
      var prepared = prepared(jdbc);
      var values =
          PageValues.of(account, query, cursor).stream()
              .map(value -> "'" + value + "'")
              .collect(joining(", "));
      var plan =
          jdbc.sql(
                  "explain (analyze, costs off, timing off, summary off, buffers off) execute \"%s\" (%s)"
                      .formatted(prepared.name(), values))
              .query((row, number) -> row.getString(1))
              .list();
      return new PageStatement(prepared.sql(), prepared.plannedForGood(), plan);
    } finally {
      source.destroy();
    }
  }

  /** The steps that were carried out, without their details. */
  List<String> steps() {
    return plan.stream().filter(line -> line.contains("(actual ")).toList();
  }

  /** How many partitions the plan names but need no look. */
  long untouched() {
    return plan.stream().filter(line -> line.contains("(never executed)")).count();
  }

  /** The partitions that were or could be read from end to end. */
  Stream<String> scanned() {
    return plan.stream()
        .filter(line -> line.contains("Seq Scan on "))
        .map(line -> line.replaceAll(".*Seq Scan on (\\w+).*", "$1"));
  }

  private record Prepared(String name, String sql, boolean plannedForGood) {}

  private static Prepared prepared(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select name, statement, generic_plans from pg_prepared_statements
            where ltrim(statement) like 'select created_at, id,%' and not from_sql
            """)
        .query((row, number) ->
            new Prepared(
                row.getString("name"),
                row.getString("statement").strip().replaceAll("\\$\\d+", "?"),
                row.getLong("generic_plans") > 0))
        .single();
  }
}
