package com.blackbird.activity.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What PostgreSQL had to read for a question, as PostgreSQL itself counted it, in all the
 * statements that the question took.
 *
 * @param whole rows of partitions that were read from end to end
 * @param byIndex rows that were fetched because an index named them, shown or not
 * @param partitions those in which rows were looked for
 */
record RowsRead(long whole, long byIndex, List<String> partitions) {
  /** Earlier questions of the same connection are in PostgreSQL's counters, too. */
  static RowsRead by(DataSource source, Consumer<JdbcClient> question) {
    var jdbc = JdbcClient.create(source);
    var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    return transaction.execute(status -> {
      var before = counters(jdbc);
      question.accept(jdbc);
      return of(counters(jdbc), before);
    });
  }

  private static RowsRead of(Map<String, Counters> after, Map<String, Counters> before) {
    var read = new TreeMap<String, Counters>();
    after.forEach(
        (name, all) -> read.put(name, all.minus(before.getOrDefault(name, Counters.NONE))));
    return new RowsRead(
        read.values().stream().mapToLong(Counters::whole).sum(),
        read.values().stream().mapToLong(Counters::byIndex).sum(),
        read.entrySet().stream()
            .filter(table -> table.getValue().scans() > 0)
            .map(Map.Entry::getKey)
            .toList());
  }

  private static Map<String, Counters> counters(JdbcClient jdbc) {
    var counters = new HashMap<String, Counters>();
    jdbc.sql(
            """
            select relname, seq_scan + coalesce(idx_scan, 0), seq_tup_read,
              coalesce(idx_tup_fetch, 0)
            from pg_stat_xact_user_tables where relname ~ '^activity_(past|[0-9]{4})'
            """)
        .query(row -> {
          counters.put(
              row.getString(1), new Counters(row.getLong(2), row.getLong(3), row.getLong(4)));
        });
    return counters;
  }

  private record Counters(long scans, long whole, long byIndex) {
    static final Counters NONE = new Counters(0, 0, 0);

    Counters minus(Counters before) {
      return new Counters(scans - before.scans, whole - before.whole, byIndex - before.byIndex);
    }
  }
}
