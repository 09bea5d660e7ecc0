package com.blackbird.activity.activity;

import com.blackbird.activity.integration.IntegrationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** How an activity is read from a row. */
final class ActivityRow {
  static final String COLUMNS =
      "created_at, id, sender_id, integration, direction, type, status, reference, message,"
          + " message_cut, problem";

  private ActivityRow() {}

  static Activity read(ResultSet row, int number) throws SQLException {
    return new Activity(
        ref(row, number),
        row.getString("sender_id"),
        new IntegrationKey(row.getString("integration")),
        Direction.valueOf(row.getString("direction")),
        ActivityType.valueOf(row.getString("type")),
        ActivityStatus.valueOf(row.getString("status")),
        row.getString("reference"),
        row.getString("message"),
        row.getBoolean("message_cut"),
        row.getObject("problem", UUID.class));
  }

  static ActivityRef ref(ResultSet row, int number) throws SQLException {
    return new ActivityRef(
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("id", UUID.class));
  }
}
