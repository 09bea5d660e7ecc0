package com.blackbird.bench;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityCursor;
import com.blackbird.activity.activity.ActivityQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same statements on a plain connection, prepared once, each column read as text. */
final class BarePages implements Pages, AutoCloseable {
  private static final int SENDER_ID = 3;

  private final AccountId account;
  private final ActivityQuery query;
  private final PreparedStatement first;
  private final PreparedStatement deep;

  BarePages(
      Connection connection,
      AccountId account,
      ActivityQuery query,
      PageStatement first,
      PageStatement deep)
      throws SQLException {
    try (var mode = connection.createStatement()) {
      // As the bot has it.
      mode.execute("set plan_cache_mode = force_custom_plan");
    }
    this.account = account;
    this.query = query;
    this.first = connection.prepareStatement(first.sql());
    this.deep = connection.prepareStatement(deep.sql());
  }

  @Override
  public List<String> page(@Nullable ActivityCursor cursor) throws SQLException {
    var statement = cursor == null ? first : deep;
    int place = 1;
    for (var value : PageValues.of(account, query, cursor)) {
      statement.setObject(place++, value);
    }
    var ids = new ArrayList<String>();
    try (var rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          rows.getString(column);
        }
        ids.add(rows.getString(SENDER_ID));
      }
    }
    // The statement asks for one more, to know whether there are more.
    return ids.subList(0, Math.min(ids.size(), query.limit()));
  }

  @Override
  public void close() throws SQLException {
    first.close();
    deep.close();
  }
}
