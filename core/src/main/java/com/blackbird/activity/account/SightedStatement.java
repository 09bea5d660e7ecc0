package com.blackbird.activity.account;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement outside a transaction that carries its sight in front of it. PostgreSQL takes both as
 * one transaction, and the driver sends them as one message; the first result is the sight's and is
 * passed over.
 */
final class SightedStatement implements InvocationHandler {
  private final Statement statement;
  private final SightedRole role;

  SightedStatement(Statement statement, SightedRole role) {
    this.statement = statement;
    this.role = role;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
      throws Throwable {
    return switch (method.getName()) {
      case "execute" -> execute(method, arguments);
      case "executeQuery" -> {
        execute(method, arguments);
        yield statement.getResultSet();
      }
      case "executeUpdate" -> {
        execute(method, arguments);
        yield statement.getUpdateCount();
      }
      case "executeLargeUpdate" -> {
        execute(method, arguments);
        yield statement.getLargeUpdateCount();
      }
      case "addBatch", "executeBatch", "executeLargeBatch" ->
          throw new UnsupportedOperationException("A batch needs a transaction");
      case "getParameterMetaData" ->
          throw new UnsupportedOperationException("Say the parameter's type");
      default -> SightedConnection.call(statement, method, shifted(method, arguments));
    };
  }

  private boolean execute(Method method, @Nullable Object @Nullable [] arguments)
      throws SQLException {
    if (arguments != null && arguments.length > 1) {
      throw new UnsupportedOperationException("Say \"returning\" instead of asking for keys");
    }
    if (statement instanceof PreparedStatement prepared) {
      prepared.setString(1, role.account());
      prepared.execute();
    } else if (arguments != null) {
      statement.execute(role.carriedByText() + arguments[0]);
    } else {
      throw new IllegalStateException(method + " says nothing");
    }
    return statement.getMoreResults();
  }

  /** The first parameter is the sight's, so those that are set stand one place further. */
  private @Nullable Object @Nullable [] shifted(
      Method method, @Nullable Object @Nullable [] arguments) {
    if (arguments == null || arguments.length < 2 || !method.getName().startsWith("set")) {
      return arguments;
    }
    @Nullable Object[] shifted = arguments.clone();
    shifted[0] = (int) Objects.requireNonNull(arguments[0]) + 1;
    return shifted;
  }
}
