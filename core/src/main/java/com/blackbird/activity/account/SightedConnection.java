package com.blackbird.activity.account;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection that tells PostgreSQL whom its statements are for. In a transaction it says so
 * before the first statement, and again when the sight has changed. A statement outside of one
 * carries its sight with it, in the same round trip; on several machines, which hear only of what a
 * transaction says, it gets a transaction of its own. Either way it ends with the transaction, so
 * nothing is left to the next who gets the connection, be it from our pool or from one in between.
 */
final class SightedConnection implements InvocationHandler {
  private final Connection connection;
  private final Supplier<Sight> sights;
  private final boolean isSpread;

  /** What the open transaction was told. */
  private @Nullable Sight told;

  SightedConnection(Connection connection, Supplier<Sight> sights, boolean isSpread) {
    this.connection = connection;
    this.sights = sights;
    this.isSpread = isSpread;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
      throws Throwable {
    return switch (method.getName()) {
      case "prepareStatement" -> prepared(method, arguments);
      case "createStatement" -> created(method, arguments);
      case "prepareCall" ->
          throw new UnsupportedOperationException("Select the function instead of calling it");
      case "commit", "rollback", "setAutoCommit", "close" -> {
        told = null;
        yield call(connection, method, arguments);
      }
      default -> call(connection, method, arguments);
    };
  }

  private @Nullable Object prepared(Method method, @Nullable Object[] arguments) throws Throwable {
    if (!connection.getAutoCommit()) {
      tell();
      return call(connection, method, arguments);
    }
    var role = SightedRole.of(sights.get());
    if (isSpread) {
      var alone = (PreparedStatement) Objects.requireNonNull(call(connection, method, arguments));
      return Proxy.newProxyInstance(
          PreparedStatement.class.getClassLoader(),
          new Class<?>[] {PreparedStatement.class},
          new LoneStatement(connection, alone, role));
    }
    @Nullable Object[] carrying = arguments.clone();
    carrying[0] = role.carried() + arguments[0];
    var statement = (PreparedStatement) Objects.requireNonNull(call(connection, method, carrying));
    return Proxy.newProxyInstance(
        PreparedStatement.class.getClassLoader(),
        new Class<?>[] {PreparedStatement.class},
        new SightedStatement(statement, role));
  }

  private @Nullable Object created(Method method, @Nullable Object[] arguments) throws Throwable {
    if (!connection.getAutoCommit()) {
      tell();
      return call(connection, method, arguments);
    }
    var role = SightedRole.of(sights.get());
    var statement = (Statement) Objects.requireNonNull(call(connection, method, arguments));
    if (isSpread) {
      return Proxy.newProxyInstance(
          Statement.class.getClassLoader(),
          new Class<?>[] {Statement.class},
          new LoneStatement(connection, statement, role));
    }
    return Proxy.newProxyInstance(
        Statement.class.getClassLoader(),
        new Class<?>[] {Statement.class},
        new SightedStatement(statement, role));
  }

  private void tell() throws SQLException {
    Sight sight = sights.get();
    if (!sight.equals(told)) {
      try (var statement = connection.createStatement()) {
        var role = SightedRole.of(sight);
        statement.execute(told == null ? role.first() : role.local());
      }
      told = sight;
    }
  }

  static @Nullable Object call(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
