package com.blackbird.bench;

/** Something that is asked again and again, and how long each time took. */
interface Calls {
  void call(int number) throws Exception;

  /** Asks so many times, after some that do not count. */
  static Latencies time(int times, Calls calls) throws Exception {
    for (int i = 0; i < Math.max(3, times / 10); i++) {
      calls.call(i);
    }
    var nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      calls.call(i);
      nanos[i] = System.nanoTime() - start;
    }
    var latencies = new Latencies();
    latencies.add(nanos);
    return latencies;
  }
}
