package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a window is counted: which hours have been counted before, and the gaps between them, where
 * the rows must be. A cut of the window within an hour splits it, so that hour is a gap.
 *
 * @param days the days that were counted before
 * @param split the hours of these days that are gaps all the same
 * @param gaps in their order, each the beginning and the end
 */
record CountedTime(List<LocalDate> days, Set<Instant> split, List<Gap> gaps) {
  /** From a moment until another. */
  record Gap(Instant since, Instant until) {}

  static CountedTime of(List<Instant> edges, List<LocalDate> days) {
    var known = Set.copyOf(days);
    var split =
        edges.stream()
            .map(edge -> edge.truncatedTo(ChronoUnit.HOURS))
            .filter(hour -> !edges.contains(hour) && known.contains(LocalDate.ofInstant(hour, UTC)))
            .collect(Collectors.toCollection(TreeSet::new));
    var gaps = new ArrayList<Gap>();
    var at = edges.getFirst();
    for (var day : days) {
      var begin = day.atStartOfDay().toInstant(UTC);
      var end = day.plusDays(1).atStartOfDay().toInstant(UTC);
      add(gaps, at, begin);
      for (var hour : split.subSet(begin, end)) {
        add(gaps, hour, hour.plus(1, ChronoUnit.HOURS));
      }
      at = end;
    }
    add(gaps, at, edges.getLast());
    return new CountedTime(days, split, gaps);
  }

  /** Neighbours become one. */
  private static void add(List<Gap> gaps, Instant since, Instant until) {
    if (!since.isBefore(until)) {
      return;
    }
    if (!gaps.isEmpty() && gaps.getLast().until().equals(since)) {
      since = gaps.removeLast().since();
    }
    gaps.add(new Gap(since, until));
  }
}
