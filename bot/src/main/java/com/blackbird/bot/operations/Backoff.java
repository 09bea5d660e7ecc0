package com.blackbird.bot.operations;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next try: 1 s, then twice as long, each up to a quarter off. */
public final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private final Duration longest;
  private Duration next = FIRST;

  /** Up to 60 s. */
  public Backoff() {
    this(LONGEST);
  }

  /** Up to so long. */
  Backoff(Duration longest) {
    this.longest = longest;
  }

  /** The next wait. */
  public Duration next() {
    Duration wait = next;
    next = next.multipliedBy(2).compareTo(longest) > 0 ? longest : next.multipliedBy(2);
    long spread = wait.toMillis() / 4;
    return wait.minusMillis(ThreadLocalRandom.current().nextLong(spread + 1));
  }

  /** Begins again with the shortest wait. */
  public void reset() {
    next = FIRST;
  }
}
