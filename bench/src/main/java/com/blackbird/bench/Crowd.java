package com.blackbird.bench;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Several connections that take the next batch as soon as they are done with one. */
record Crowd(int connections) {
  /** Writes all batches; how many nanoseconds each took, in their order. */
  long[] run(List<Batch> batches, Writer writer) throws Exception {
    var next = new AtomicInteger();
    var nanos = new long[batches.size()];
    try (var threads = Executors.newFixedThreadPool(connections)) {
      var all =
          IntStream.range(0, connections)
              .mapToObj(i -> threads.submit(() -> work(batches, writer, next, nanos)))
              .toList();
      for (var one : all) {
        one.get();
      }
    }
    return nanos;
  }

  private static long[] work(List<Batch> batches, Writer writer, AtomicInteger next, long[] nanos)
      throws Exception {
    for (int n = next.getAndIncrement(); n < batches.size(); n = next.getAndIncrement()) {
      long start = System.nanoTime();
      writer.write(batches.get(n));
      nanos[n] = System.nanoTime() - start;
    }
    return nanos;
  }
}
