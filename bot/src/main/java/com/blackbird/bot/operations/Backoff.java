package com.blackbird.bot.operations;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next try: 1 s, doubling up to 60 s, each up to a quarter off. */
public final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private Duration next = FIRST;

  /** The next wait. */
  public Duration next() {
    Duration wait = next;
    next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    long spread = wait.toMillis() / 4;
    return wait.minusMillis(ThreadLocalRandom.current().nextLong(spread + 1));
  }

  /** Begins again with the shortest wait. */
  public void reset() {
    next = FIRST;
  }
}
