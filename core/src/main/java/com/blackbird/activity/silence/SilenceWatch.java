package com.blackbird.activity.silence;

import com.blackbird.activity.language.Language;
import com.blackbird.activity.silence.SilenceLooks.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** How many integrations are watched for silence, in words. */
public final class SilenceWatch {
  private SilenceWatch() {}

  /** For example {@code 9 watched, 1 silent, 2 still learned}; nothing when there are none. */
  public static Optional<String> words(Map<Outcome, Long> counts, Language language) {
    SilenceTexts say = SilenceTexts.in(language);
    long silent = counts.getOrDefault(Outcome.SILENT, 0L);
    long watched = counts.getOrDefault(Outcome.TALKING, 0L) + silent;
    List<String> words = new ArrayList<>();
    add(words, watched, say::watchedCount);
    add(words, silent, say::silentCount);
    add(words, counts.getOrDefault(Outcome.LEARNING, 0L), say::learningCount);
    add(words, counts.getOrDefault(Outcome.TOO_SELDOM, 0L), say::seldomCount);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(say.learningTakes(String.join(", ", words), Rhythm.DAYS_TO_LEARN));
  }

  private static void add(List<String> words, long count, LongFunction<String> said) {
    if (count > 0) {
      words.add(said.apply(count));
    }
  }
}
