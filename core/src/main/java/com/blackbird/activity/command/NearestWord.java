package com.blackbird.activity.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that a person probably meant. */
public final class NearestWord {
  private NearestWord() {}

  /**
   * The word that is nearest to what was typed, when it is near enough to be a slip: one letter off
   * in a short word, two or a third of the letters in a longer one, or the typed word begins it.
   */
  public static Optional<String> of(String typed, Collection<String> words) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> distance(wanted, word) <= slip(word))
        .min(Comparator.comparingInt(word -> distance(wanted, word)));
  }

  private static int slip(String word) {
    return word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
  }

  private static int distance(String typed, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (typed.length() >= 3 && lower.startsWith(typed)) {
      return 1;
    }
    return LevenshteinDistance.getDefaultInstance().apply(typed, lower);
  }
}
