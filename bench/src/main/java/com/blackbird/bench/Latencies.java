package com.blackbird.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long each of many calls took. */
final class Latencies {
  private static final double NANOS_A_MILLI = 1e6;

  private final List<long[]> nanos = new ArrayList<>();

  void add(long[] some) {
    nanos.add(some);
  }

  int count() {
    return nanos.stream().mapToInt(some -> some.length).sum();
  }

  /** The time in milliseconds within which this share of the calls was answered. */
  double percentile(double percent) {
    var all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    int place = (int) Math.ceil(percent / 100 * all.length) - 1;
    return all[Math.max(place, 0)] / NANOS_A_MILLI;
  }

  @Override
  public String toString() {
    return "p50 %.3f ms, p99 %.3f ms".formatted(percentile(50), percentile(99));
  }
}
