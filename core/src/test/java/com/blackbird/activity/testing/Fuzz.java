package com.blackbird.activity.testing;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A claim about random things: as many as a build has time for, or as many as {@code
 * -Dfuzz=1000000} says. {@code -Dseed} makes the same ones again.
 */
public final class Fuzz {
  private static final long APART = 0x9E3779B97F4A7C15L;

  private Fuzz() {}

  /** Makes the claim so often, each time with chances of its own. */
  public static void each(int usual, Consumer<RandomGenerator> claim) {
    long first = Long.getLong("seed", System.nanoTime());
    IntStream.range(0, Integer.getInteger("fuzz", usual))
        .parallel()
        .mapToLong(number -> first + number * APART)
        .forEach(seed -> {
          try {
            claim.accept(new SplittableRandom(seed));
          } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("again with -Dfuzz=1 -Dseed=" + seed, e);
          }
        });
  }
}
