package com.blackbird.bot.http;

import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the statements that requests and commands make, so that a test can tell whether two cost
 * the same; those of the bot's own workers, which have names, do not count.
 */
final class CountedStatements extends WatchedConnections {
  private static final Set<String> ASKING =
      Set.of("prepareStatement", "createStatement", "prepareCall");

  private final LongAdder asked = new LongAdder();

  /** How many there were so far. */
  long soFar() {
    return asked.sum();
  }

  @Override
  void before(Connection connection, String call, Object[] arguments) {
    if (ASKING.contains(call) && isAskedFor()) {
      asked.increment();
    }
  }

  private static boolean isAskedFor() {
    var name = Thread.currentThread().getName();
    return name.isEmpty() || name.startsWith("tomcat-handler");
  }
}
