package com.blackbird.activity.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the entries whose words a message shares without being recognised: offered as near only.
 */
final class Nearness {
  static final int MOST = 3;
  private static final double ENOUGH = 0.6;
  private static final int FEWEST_WORDS = 2;

  private record Words(GuideEntry guide, Set<String> words) {}

  private final Map<String, List<Words>> byWord = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();

  Nearness(List<CatalogueEntry> entries) {
    for (CatalogueEntry entry : entries) {
      for (Clue clue : entry.clues()) {
        Words words = new Words(entry.guide(), clue.vocabulary());
        words.words().forEach(word -> file(word, words));
      }
    }
    byWord.forEach((word, uses) -> weights.put(word, 1.0 / (1 + Math.log(uses.size()))));
  }

  private void file(String word, Words words) {
    byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(words);
  }

  /** Up to three of the entries that are allowed, the nearest first. */
  List<GuideEntry> near(MessageWords message, Predicate<GuideEntry> allowed) {
    Set<String> said = new HashSet<>();
    for (int place = 0; place < message.count(); place++) {
      String word = message.at(place);
      if (word != null && byWord.containsKey(word)) {
        said.add(word);
      }
    }
    Map<GuideEntry, Double> nearness = new LinkedHashMap<>();
    for (String word : said) {
      for (Words words : byWord.getOrDefault(word, List.of())) {
        nearness.merge(words.guide(), share(words, said), Math::max);
      }
    }
    return nearness.entrySet().stream()
        .filter(near -> near.getValue() >= ENOUGH && allowed.test(near.getKey()))
        .sorted(
            Map.Entry.<GuideEntry, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(near -> near.getKey().id()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private double share(Words words, Set<String> said) {
    long common = words.words().stream().filter(said::contains).count();
    if (common < FEWEST_WORDS) {
      return 0;
    }
    return words.words().stream().filter(said::contains).mapToDouble(this::weight).sum()
        / words.words().stream().mapToDouble(this::weight).sum();
  }

  private double weight(String word) {
    return weights.getOrDefault(word, 0.0);
  }
}
