package com.blackbird.activity.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/**
 * How many activities there were in each of some hours that follow one another. What lies outside
 * of them, or was forgotten, is unknown, which is not the same as none.
 */
public final class Hours {
  /** What is answered for an hour of which nobody can tell. */
  public static final int UNKNOWN = -1;

  /** Eight weeks; what is older says little about today. */
  public static final int KEPT = 8 * 7 * 24;

  private static final long SECONDS = Duration.ofHours(1).toSeconds();

  private final long first;
  private final int[] counts;

  private Hours(long first, int[] counts) {
    this.first = first;
    this.counts = counts;
  }

  /** The hours from this one on. */
  public static Hours of(Instant first, int[] counts) {
    return new Hours(number(first), counts.clone());
  }

  /** No hour at all. */
  public static Hours none(Instant at) {
    return new Hours(number(at), new int[0]);
  }

  /**
   * The number of the hour in which this moment lies; an hour's number is the next one's less 1.
   */
  static long number(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), SECONDS);
  }

  /** When the hour of this number begins. */
  static Instant begin(long number) {
    return Instant.ofEpochSecond(number * SECONDS);
  }

  /** When the first of them begins. */
  public Instant first() {
    return begin(first);
  }

  /** All of them, as they are stored. */
  public int[] counts() {
    return counts.clone();
  }

  long from() {
    return first;
  }

  /** The number of the hour after the last one. */
  long until() {
    return first + counts.length;
  }

  int at(long number) {
    long place = number - first;
    return place < 0 || place >= counts.length ? UNKNOWN : counts[(int) place];
  }

  /** The number of the first hour that had any; the end when there was none. */
  long firstHeard() {
    long number = first;
    while (number < until() && at(number) <= 0) {
      number++;
    }
    return number;
  }

  /**
   * The same with these added, going on to the hour before {@code end}; hours of which nothing is
   * said had none. Only the newest {@link #KEPT} are kept.
   */
  public Hours plus(Map<Instant, Long> more, Instant end) {
    long last = number(end);
    long begin =
        more.keySet().stream()
            .mapToLong(Hours::number)
            .filter(hour -> hour < last)
            .min()
            .orElse(last);
    long from = Math.max(counts.length == 0 ? begin : Math.min(first, begin), last - KEPT);
    long to = Math.max(last, Math.max(from, until()));
    int[] sum = new int[(int) (to - from)];
    for (long hour = from; hour < to; hour++) {
      sum[(int) (hour - from)] = hour >= first && hour < until() ? at(hour) : 0;
    }
    more.forEach((moment, count) -> {
      long hour = number(moment);
      if (hour >= from && hour < to) {
        int place = (int) (hour - from);
        sum[place] = (int) Math.min(Integer.MAX_VALUE, Math.max(0, sum[place]) + count);
      }
    });
    return new Hours(from, sum);
  }

  /** The same, with nothing known of the empty hours between these moments. */
  public Hours without(Instant since, Instant until) {
    int[] rest = counts.clone();
    for (long hour = Math.max(first, number(since));
        hour < Math.min(until(), number(until));
        hour++) {
      int place = (int) (hour - first);
      if (rest[place] == 0) {
        rest[place] = UNKNOWN;
      }
    }
    return new Hours(first, rest);
  }

  /** Both together, hour by hour; an hour is known when it is known of one of them. */
  public Hours and(Hours other) {
    if (counts.length == 0 || other.counts.length == 0) {
      return counts.length == 0 ? other : this;
    }
    long from = Math.min(first, other.first);
    int[] sum = new int[(int) (Math.max(until(), other.until()) - from)];
    for (int place = 0; place < sum.length; place++) {
      int mine = at(from + place);
      int theirs = other.at(from + place);
      sum[place] = mine < 0 ? theirs : theirs < 0 ? mine : mine + theirs;
    }
    return new Hours(from, sum);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hours hours
        && hours.first == first
        && Arrays.equals(hours.counts, counts);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(first) * 31 + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return first() + " " + Arrays.toString(counts);
  }
}
