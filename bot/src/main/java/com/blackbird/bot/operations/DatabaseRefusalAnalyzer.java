package com.blackbird.bot.operations;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/**
 * Says in two sentences why the bot cannot start with the database that it was given, instead of in
 * a stack trace. The address is not shown: a password may stand in it.
 */
final class DatabaseRefusalAnalyzer implements FailureAnalyzer {
  private static final String URL = "spring.datasource.url";
  private final Environment environment;

  DatabaseRefusalAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    String url = environment.getProperty(URL, "");
    if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
      return new FailureAnalysis(
          "SPRING_DATASOURCE_URL is not an address that Java's driver of PostgreSQL takes.",
          "Set it to one such as jdbc:postgresql://db.example.com:5432/blackbird, and the login to"
              + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
          failure);
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String advice = cause instanceof SQLException refused ? advice(refused) : null;
      if (advice != null) {
        return new FailureAnalysis(
            "I cannot start with this database: " + reason(cause), advice, failure);
      }
    }
    return null;
  }

  private static String reason(Throwable refused) {
    Throwable cause = refused.getCause();
    return refused.getMessage() + (cause == null ? "" : " (" + cause + ")");
  }

  /** By PostgreSQL's codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
  private static @Nullable String advice(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    if (isAway(state)) {
      return "See that PostgreSQL runs and is reached from here, and where SPRING_DATASOURCE_URL"
          + " says it is (SPRING_FLYWAY_URL, when it is set). Then start me again.";
    }
    if (state.startsWith("28")) {
      return "Set SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to a login that the"
          + " server knows, and SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD when the tables have"
          + " an owner of their own.";
    }
    return switch (state) {
      case "3D000" -> "Make the database, or name another one in SPRING_DATASOURCE_URL.";
      case "42501" ->
          "Let the login own the database, or use two logins: docs/operations.md, Two logins.";
      case "25006" ->
          "Name the primary in SPRING_DATASOURCE_URL, or all servers and"
              + " ?targetServerType=primary.";
      default -> null;
    };
  }

  /** No connection, one that broke, too many of them, or a server that starts or stops. */
  private static boolean isAway(String state) {
    return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
  }
}
