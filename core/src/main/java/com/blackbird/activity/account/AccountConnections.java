package com.blackbird.activity.account;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections whose every statement runs as the role, and for the account, of the {@link Sight} of
 * the work that it is for. A statement of work that has none is refused.
 */
public final class AccountConnections extends DelegatingDataSource {
  private final Optional<Sight> otherwise;
  private final boolean isSpread;

  /** Connections of this source. */
  public AccountConnections(DataSource source) {
    this(source, false);
  }

  /**
   * Connections of a source that may be a cluster.
   *
   * @param isSpread whether the database is spread over several machines by {@link Citus}
   */
  public AccountConnections(DataSource source, boolean isSpread) {
    super(source);
    this.otherwise = Optional.empty();
    this.isSpread = isSpread;
  }

  /**
   * Connections for a program that has no doors, such as a measurement.
   *
   * @param otherwise the sight of work for which nobody has said
   */
  public AccountConnections(DataSource source, Sight otherwise) {
    super(source);
    this.otherwise = Optional.of(otherwise);
    this.isSpread = false;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return sighted(super.getConnection());
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return sighted(super.getConnection(username, password));
  }

  private Connection sighted(Connection connection) throws SQLException {
    try {
      Hurry.hasten(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new SightedConnection(connection, this::sight, isSpread));
  }

  private Sight sight() {
    return Sight.current()
        .or(() -> otherwise)
        .orElseThrow(() ->
            new IllegalStateException("Nobody has said whose rows this work may see: see Sight"));
  }
}
