package com.blackbird.activity.silence;

import com.blackbird.activity.silence.SilenceLooks.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many integrations are watched for silence, in words. */
public final class SilenceWatch {
  private SilenceWatch() {}

  /** For example {@code 9 watched, 1 silent, 2 still learned}; nothing when there are none. */
  public static Optional<String> words(Map<Outcome, Long> counts) {
    long silent = counts.getOrDefault(Outcome.SILENT, 0L);
    long watched = counts.getOrDefault(Outcome.TALKING, 0L) + silent;
    List<String> words = new ArrayList<>();
    add(words, watched, "watched");
    add(words, silent, "silent");
    add(words, counts.getOrDefault(Outcome.LEARNING, 0L), "still learning");
    add(words, counts.getOrDefault(Outcome.TOO_SELDOM, 0L), "talking too seldom to tell");
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", words) + " (learning takes 14 days)");
  }

  private static void add(List<String> words, long count, String what) {
    if (count > 0) {
      words.add(count + " " + what);
    }
  }
}
