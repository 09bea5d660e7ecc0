package com.blackbird.activity.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long a piece of work waits for PostgreSQL to say something. A connection whose other end died
 * without a word is silent for ever; what others wait for gives it up sooner than the pool does,
 * and goes on with the next one (docs/adr/0070).
 *
 * @param limit more than any of its statements usually takes
 */
public record Hurry(Duration limit) {
  /** Of workers for which somebody in a chat waits. */
  public static final Hurry OF_WORKERS = new Hurry(Duration.ofSeconds(10));

  /** What the pool waits for everybody. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final ScopedValue<Hurry> CURRENT = ScopedValue.newInstance();

  /** Does this work in this hurry; what it hands to other threads has none. */
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  /** The same for work that has a result. */
  public <T> T call(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /** Twice as patient, up to what the pool waits for everybody. */
  Hurry relaxed() {
    var twice = limit.multipliedBy(2);
    return new Hurry(twice.compareTo(LONGEST) < 0 ? twice : LONGEST);
  }

  /** Whether the work on this thread is in a hurry. */
  public static boolean isThere() {
    return CURRENT.isBound();
  }

  /** Tells a connection of it until it is given back: the pool resets it then. */
  static void hasten(Connection connection) throws SQLException {
    if (CURRENT.isBound()) {
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(CURRENT.get().limit.toMillis()));
    }
  }
}
