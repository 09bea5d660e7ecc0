package com.blackbird.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How large the tables are, with their indexes and all their partitions, the largest first. */
record TableSizes(List<Table> tables) {
  private static final int SHOWN = 10;
  private static final int MEGA = 1_000_000;
  private static final int SMALL = 500;

  /**
   * One of them.
   *
   * @param live rows, as PostgreSQL counts them on the way
   * @param dead versions of rows that vacuum has not cleared away yet
   */
  record Table(String name, long bytes, long live, long dead) {}

  TableSizes {
    tables = List.copyOf(tables);
  }

  static TableSizes of(BenchDatabase database) {
    return new TableSizes(
        database
            .owner()
            .sql(
                """
                select coalesce(parent.relname, own.relname) as name,
                  sum(pg_total_relation_size(own.oid)) as bytes,
                  sum(stat.n_live_tup) as live, sum(stat.n_dead_tup) as dead
                from pg_class own
                join pg_stat_user_tables stat on stat.relid = own.oid
                left join pg_inherits part on part.inhrelid = own.oid
                left join pg_class parent on parent.oid = part.inhparent
                where own.relkind = 'r'
                group by 1 order by 2 desc, 1
                """)
            .query((row, number) ->
                new Table(
                    row.getString("name"),
                    row.getLong("bytes"),
                    row.getLong("live"),
                    row.getLong("dead")))
            .list());
  }

  long bytes() {
    return tables.stream().mapToLong(Table::bytes).sum();
  }

  /** Those with more rows than they had, by this factor, unless they are small. */
  List<String> grownSince(TableSizes before, double factor) {
    Map<String, Table> then =
        before.tables.stream().collect(Collectors.toMap(Table::name, Function.identity()));
    return tables.stream()
        .filter(now -> now.live() > SMALL)
        .filter(now ->
            Optional.ofNullable(then.get(now.name())).map(Table::live).orElse(0L) * factor
                < now.live())
        .map(now ->
            "%s, %,d rows and before %,d"
                .formatted(
                    now.name(),
                    now.live(),
                    Optional.ofNullable(then.get(now.name())).map(Table::live).orElse(0L)))
        .toList();
  }

  /** The largest ones beside what they were before. */
  List<String> since(TableSizes before) {
    Map<String, Table> then =
        before.tables.stream().collect(Collectors.toMap(Table::name, Function.identity()));
    List<String> lines = new ArrayList<>();
    lines.add("| table | MB before | after | rows before | after | dead before | after |");
    lines.add("| --- " + "| ---: ".repeat(6) + "|");
    for (Table now : tables.subList(0, Math.min(SHOWN, tables.size()))) {
      Table old = Optional.ofNullable(then.get(now.name())).orElse(new Table(now.name(), 0, 0, 0));
      lines.add(
          "| %s | %.1f | %.1f | %,d | %,d | %,d | %,d |"
              .formatted(
                  now.name(),
                  (double) old.bytes() / MEGA,
                  (double) now.bytes() / MEGA,
                  old.live(),
                  now.live(),
                  old.dead(),
                  now.dead()));
    }
    return lines;
  }
}
