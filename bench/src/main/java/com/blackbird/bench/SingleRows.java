package com.blackbird.bench;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Writes one row at a time, each in a transaction of its own, as the simplest program would. */
final class SingleRows implements Writer {
  private static final String INSERT =
      "insert into activity (" + CopyRows.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Connection connection;

  SingleRows(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void write(Batch batch) throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      for (var activity : batch.activities()) {
        bind(statement, batch.account(), activity);
        statement.executeUpdate();
      }
    }
  }

  private static void bind(PreparedStatement statement, AccountId account, Activity activity)
      throws SQLException {
    statement.setObject(1, account.value());
    statement.setObject(2, activity.createdAt().atOffset(UTC));
    statement.setObject(3, activity.ref().id());
    statement.setString(4, activity.senderId());
    statement.setString(5, activity.integration().text());
    statement.setString(6, activity.direction().name());
    statement.setString(7, activity.type().name());
    statement.setString(8, activity.status().name());
    statement.setString(9, activity.reference());
    statement.setString(10, activity.message());
    statement.setBoolean(11, activity.messageCut());
    statement.setObject(12, OffsetDateTime.now(UTC));
  }
}
