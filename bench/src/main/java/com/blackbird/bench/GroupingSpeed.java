package com.blackbird.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * How many messages one core names in a second, counted in the time that the thread really had: the
 * neighbours on the machine do not change the figure much.
 */
final class GroupingSpeed {
  private static final double NANOS = 1e9;

  private final List<LabelledMessage> messages;
  private long kept;

  GroupingSpeed(List<LabelledMessage> messages) {
    this.messages = List.copyOf(messages);
  }

  /** Both sides in turn, after a round that only warms them up. */
  List<Series> race(int rounds, double seconds, Grouping one, Grouping other) {
    rate(one, seconds);
    rate(other, seconds);
    var ones = new ArrayList<Double>();
    var others = new ArrayList<Double>();
    for (int round = 0; round < rounds; round++) {
      ones.add(rate(one, seconds));
      others.add(rate(other, seconds));
    }
    return List.of(new Series(ones), new Series(others));
  }

  /** Seconds of processor time for one message. */
  double secondsFor(Grouping grouping, String message) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long start = time();
      kept += grouping.nameOf("any", message).length();
      least = Math.min(least, (time() - start) / NANOS);
    }
    return least;
  }

  private double rate(Grouping grouping, double seconds) {
    long start = time();
    long named = 0;
    double spent;
    do {
      for (var message : messages) {
        kept += grouping.nameOf(message.platform(), message.message()).length();
      }
      named += messages.size();
      spent = (time() - start) / NANOS;
    } while (spent < seconds);
    return named / spent;
  }

  /** What was measured, so that the compiler cannot leave it out. */
  long kept() {
    return kept;
  }

  private static long time() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
