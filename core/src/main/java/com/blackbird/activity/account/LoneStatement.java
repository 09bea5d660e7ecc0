package com.blackbird.activity.account;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement outside a transaction on a database of several machines: each of its executions is a
 * transaction that says its sight first, for settings reach the other machines only so. The driver
 * holds the rows that it has read, so they outlive it.
 */
record LoneStatement(Connection connection, Statement statement, SightedRole role)
    implements InvocationHandler {
  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
      throws Throwable {
    return method.getName().startsWith("execute")
        ? alone(method, arguments)
        : SightedConnection.call(statement, method, arguments);
  }

  private @Nullable Object alone(Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    connection.setAutoCommit(false);
    try {
      try (var sight = connection.createStatement()) {
        sight.execute(role.local());
      }
      Object result = SightedConnection.call(statement, method, arguments);
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
