package com.blackbird.sandbox.discord.world;

import java.time.Clock;
import java.time.Instant;

/**
 * Makes ids that increase and carry the time, as
 * https://discord.com/developers/docs/reference#snowflakes says.
 */
public final class Snowflakes {
  private static final long EPOCH = 1_420_070_400_000L;
  private static final int TIME_SHIFT = 22;
  private final Clock clock;
  private long last;

  /** Ids by this clock. */
  public Snowflakes(Clock clock) {
    this.clock = clock;
  }

  /** The next id: made from the current time, and greater than every earlier one. */
  public synchronized String next() {
    last = Math.max(last + 1, (clock.millis() - EPOCH) << TIME_SHIFT);
    return Long.toUnsignedString(last);
  }

  /** When an id was made. */
  public static Instant timeOf(String id) {
    return Instant.ofEpochMilli((Long.parseLong(id) >>> TIME_SHIFT) + EPOCH);
  }

  /** Whether a text has the form of an id. */
  public static boolean isId(String text) {
    return text.length() >= 15
        && text.length() <= 19
        && text.chars().allMatch(character -> character >= '0' && character <= '9');
  }
}
