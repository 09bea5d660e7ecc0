package com.blackbird.activity.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How an entry was voted on lately.
 *
 * @param weeks the weeks in which somebody voted, the oldest first
 * @param comments what people said, the newest first
 */
public record GuideTrend(String entry, List<Week> weeks, List<Comment> comments) {
  /** A week's votes, those that still stand. */
  public record Week(LocalDate monday, GuideTally tally) {}

  /** Why somebody found it helpful or not; foreign text. */
  public record Comment(boolean helpful, String words, Instant at) {}

  public GuideTrend {
    weeks = List.copyOf(weeks);
    comments = List.copyOf(comments);
  }

  /** All the weeks together. */
  public GuideTally tally() {
    return weeks.stream().map(Week::tally).reduce(GuideTally.NONE, GuideTally::plus);
  }
}
