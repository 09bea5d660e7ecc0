package com.blackbird.bench;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How long things took of one kind, and when they were done, by {@link System#nanoTime()}. */
final class Timeline {
  private long[] at = new long[1_024];
  private long[] took = new long[1_024];
  private int size;

  synchronized void add(long nanos) {
    if (size == at.length) {
      at = Arrays.copyOf(at, 2 * size);
      took = Arrays.copyOf(took, 2 * size);
    }
    at[size] = System.nanoTime();
    took[size++] = nanos;
  }

  /** Those that were done from one moment to another. */
  synchronized Latencies within(long from, long to) {
    var some = new Latencies();
    some.add(
        IntStream.range(0, size)
            .filter(i -> at[i] - from >= 0 && at[i] - to < 0)
            .mapToLong(i -> took[i])
            .toArray());
    return some;
  }
}
