package com.blackbird.activity.activity;

import static java.time.temporal.ChronoUnit.HOURS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** How many activities there are of each kind in each hour, as they are put into the database. */
final class ActivityCells {
  /** Reading a count is not quicker than reading so many rows. */
  static final int ROWS_A_CELL = 10;

  private final Map<Cell, Long> cells = new HashMap<>();
  private long activities;

  private record Cell(
      Instant hour, String integration, String status, String type, String direction) {}

  void add(Activity activity) {
    add(
        new Cell(
            activity.createdAt().truncatedTo(HOURS),
            activity.integration().text(),
            activity.status().name(),
            activity.type().name(),
            activity.direction().name()),
        1);
  }

  /** A row that names the cell and how many activities there are. */
  void add(ResultSet row) throws SQLException {
    add(
        new Cell(
            row.getObject("hour", OffsetDateTime.class).toInstant(),
            row.getString("integration"),
            row.getString("status"),
            row.getString("type"),
            row.getString("direction")),
        row.getLong("activities"));
  }

  private void add(Cell cell, long count) {
    cells.merge(cell, count, Long::sum);
    activities += count;
  }

  long activities() {
    return activities;
  }

  /** Whether they are read sooner than the rows. */
  boolean pay() {
    return activities >= (long) ROWS_A_CELL * cells.size();
  }

  /** Binds hours, integrations, statuses, types, directions and counts, in one order. */
  StatementSpec bind(StatementSpec statement) {
    return statement
        .param(column(Cell::hour))
        .param(column(Cell::integration))
        .param(column(Cell::status))
        .param(column(Cell::type))
        .param(column(Cell::direction))
        .param(texts(cells.values()));
  }

  private String[] column(Function<Cell, Object> field) {
    return texts(cells.keySet().stream().map(field).toList());
  }

  private static String[] texts(Collection<?> values) {
    return values.stream().map(Object::toString).toArray(String[]::new);
  }
}
