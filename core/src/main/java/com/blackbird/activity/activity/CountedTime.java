package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.HOURS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a window is counted: the hours of known days, and the gaps between them, where the rows must
 * be. A cut of the window within an hour splits it, so that hour is a gap. Where the window begins
 * or ends within an hour, the hour may be counted and the rest of it, which lies outside of the
 * window, be taken away: the hour that is not over has nothing after now.
 *
 * @param split the hours of known days that are gaps all the same
 * @param gaps each the beginning and the end
 */
record CountedTime(Set<Instant> split, List<Gap> gaps) {
  private static final Duration HOUR = Duration.ofHours(1);

  /**
   * From a moment until another.
   *
   * @param sign 1, or -1 when it is taken away
   */
  record Gap(Instant since, Instant until, int sign) {}

  /**
   * Works it out.
   *
   * @param days those of which the hours are known, in their order
   * @param now after which there is next to nothing
   */
  static CountedTime of(List<Instant> edges, List<LocalDate> days, Instant now) {
    var first = edges.getFirst();
    var last = edges.getLast();
    var split = split(edges, days);
    var rests = new ArrayList<Gap>();
    for (var rest : List.of(new Gap(hour(first), first, -1), new Gap(last, end(last), -1))) {
      if (isCutOnce(rest, edges) && isLess(rest, now) && split.remove(hour(rest.since()))) {
        rests.add(rest);
      }
    }
    var gaps = gaps(first, last, days, split);
    gaps.addAll(rests);
    return new CountedTime(split, gaps);
  }

  private static TreeSet<Instant> split(List<Instant> edges, List<LocalDate> days) {
    var known = Set.copyOf(days);
    return edges.stream()
        .filter(edge -> isWithin(edge, hour(edge)) && known.contains(AccountDay.dateOf(edge)))
        .map(CountedTime::hour)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the hour is cut by nothing but this end of the window. */
  private static boolean isCutOnce(Gap rest, List<Instant> edges) {
    var hour = hour(rest.since());
    var cuts = edges.stream().filter(edge -> isWithin(edge, hour)).toList();
    return cuts.size() == 1 && (cuts.contains(rest.since()) || cuts.contains(rest.until()));
  }

  /** Whether there is less in the rest of the hour than in what the window has of it. */
  private static boolean isLess(Gap rest, Instant now) {
    var hour = hour(rest.since());
    var all = past(hour, hour.plus(HOUR), now);
    return past(rest.since(), rest.until(), now).multipliedBy(2).compareTo(all) < 0;
  }

  private static Duration past(Instant since, Instant until, Instant now) {
    var end = until.isBefore(now) ? until : now;
    return since.isBefore(end) ? Duration.between(since, end) : Duration.ZERO;
  }

  private static List<Gap> gaps(
      Instant first, Instant last, List<LocalDate> days, TreeSet<Instant> split) {
    var gaps = new ArrayList<Gap>();
    var at = first;
    for (var day : days) {
      var begin = day.atStartOfDay().toInstant(UTC);
      var end = day.plusDays(1).atStartOfDay().toInstant(UTC);
      add(gaps, at, begin);
      for (var hour : split.subSet(begin, end)) {
        add(gaps, later(first, hour), earlier(last, hour.plus(HOUR)));
      }
      at = end;
    }
    add(gaps, at, last);
    return gaps;
  }

  /** Neighbours become one. */
  private static void add(List<Gap> gaps, Instant since, Instant until) {
    if (!since.isBefore(until)) {
      return;
    }
    if (!gaps.isEmpty() && gaps.getLast().until().equals(since)) {
      since = gaps.removeLast().since();
    }
    gaps.add(new Gap(since, until, 1));
  }

  /** Beginning and end of an hour cut nothing. */
  private static boolean isWithin(Instant time, Instant hour) {
    return time.isAfter(hour) && time.isBefore(hour.plus(HOUR));
  }

  private static Instant hour(Instant time) {
    return time.truncatedTo(HOURS);
  }

  /** Of the hour in which this moment lies. */
  private static Instant end(Instant time) {
    return hour(time).plus(HOUR);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
