package com.blackbird.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What was put in and what came out, in the classes of Jepsen's total queue: everything that was
 * accepted has to come out, once, and nothing else.
 */
final class Toll {
  private final int messages;
  private final int channels;
  private final AtomicIntegerArray seen;
  private final AtomicLongArray at;
  private final AtomicIntegerArray newest;
  private final AtomicInteger arrived = new AtomicInteger();
  private final AtomicInteger unexpected = new AtomicInteger();
  private final AtomicInteger disordered = new AtomicInteger();

  Toll(int messages, int channels) {
    this.messages = messages;
    this.channels = channels;
    this.seen = new AtomicIntegerArray(messages);
    this.at = new AtomicLongArray(messages);
    this.newest = new AtomicIntegerArray(channels);
    for (int channel = 0; channel < channels; channel++) {
      newest.set(channel, -1);
    }
  }

  /** The channel of a message; the messages of a channel are put in by rising numbers. */
  int channel(int message) {
    return message % channels;
  }

  void arrived(String text) {
    int message = number(text);
    if (message < 0) {
      unexpected.incrementAndGet();
      return;
    }
    if (seen.getAndIncrement(message) == 0) {
      at.set(message, System.nanoTime());
      arrived.incrementAndGet();
      if (newest.getAndSet(channel(message), message) > message) {
        disordered.incrementAndGet();
      }
    }
  }

  private int number(String text) {
    try {
      int number = Integer.parseInt(text);
      return number < messages ? number : -1;
    } catch (NumberFormatException foreign) {
      return -1;
    }
  }

  /** How many different messages have come out. */
  int arrived() {
    return arrived.get();
  }

  int lost() {
    return messages - arrived.get();
  }

  int unexpected() {
    return unexpected.get();
  }

  int doubled() {
    int doubled = 0;
    for (int message = 0; message < messages; message++) {
      doubled += Math.max(0, seen.get(message) - 1);
    }
    return doubled;
  }

  /** How many came out behind a later one of their channel. */
  int disordered() {
    return disordered.get();
  }

  /** Messages a second between two places of the order in which they came out. */
  double rate(int from, int to) {
    long[] times = times();
    return (to - from) * 1e9 / Math.max(1, times[to - 1] - times[from]);
  }

  /**
   * How long each channel waited for its next message after this moment, the shortest first.
   *
   * @param moment by {@link System#nanoTime()}
   * @param below of messages with a lower number only; a channel that had them all is left out
   */
  List<Duration> waits(long moment, int below) {
    long[] next = new long[channels];
    Arrays.fill(next, Long.MAX_VALUE);
    for (int message = 0; message < below; message++) {
      long time = at.get(message);
      if (time >= moment) {
        next[channel(message)] = Math.min(next[channel(message)], time);
      }
    }
    return Arrays.stream(next)
        .filter(time -> time < Long.MAX_VALUE)
        .sorted()
        .mapToObj(time -> Duration.ofNanos(time - moment))
        .toList();
  }

  private long[] times() {
    long[] times = new long[messages];
    for (int message = 0; message < messages; message++) {
      times[message] = at.get(message);
    }
    Arrays.sort(times);
    return times;
  }
}
