package com.blackbird.bot.http;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A mutation of the whole bot: whatever it asks as one account, it asks without its own filter, as
 * if everybody had forgotten to name the account.
 */
final class WithoutFilters extends WatchedConnections {
  private static final Pattern FILTER =
      Pattern.compile("(?<![a-z_])((?:[a-z_]+\\.)?account_id) = \\?");

  /** What was asked so. */
  final Set<String> mutated = ConcurrentHashMap.newKeySet();

  @Override
  void before(Connection connection, String call, Object[] arguments) throws SQLException {
    if (!call.equals("prepareStatement")) {
      return;
    }
    var sql = (String) arguments[0];
    if (sql.contains("'blackbird_account'") || (!connection.getAutoCommit() && isOne(connection))) {
      arguments[0] = mutate(sql);
    }
  }

  /** Whether the transaction sees one account. */
  private static boolean isOne(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select current_user")) {
      return rows.next() && rows.getString(1).equals("blackbird_account");
    }
  }

  private String mutate(String sql) {
    var without = FILTER.matcher(sql).replaceAll("($1 = ? or true)");
    if (!without.equals(sql)) {
      mutated.add(without);
    }
    return without;
  }
}
