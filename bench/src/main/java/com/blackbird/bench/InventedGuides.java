package com.blackbird.bench;

import com.blackbird.activity.guide.Guides;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Entries made of the words that platforms use, as many as wanted: half of them with a code, half
 * known by a phrase alone.
 */
final class InventedGuides {
  static final String PLATFORM = "invented";
  private static final String SAMPLED = "shopify";
  private static final int SAMPLES = 2_000;
  private static final int PHRASE = 5;

  private final SampleMessages samples = new SampleMessages();
  private final List<String> entries = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  InventedGuides(int seed, int count) {
    Random random = new Random(seed);
    List<String> words = words(random);
    for (int i = 0; i < count; i++) {
      String phrase = phrase(words, random);
      String code = (words.get(random.nextInt(words.size())) + "_" + i).toUpperCase(Locale.ROOT);
      boolean coded = i % 2 == 0;
      entries.add(entry(i, coded ? "code: " + code : "says: " + phrase));
      errors.add(
          coded
              ? "{\"errors\":[{\"message\":\"%s\",\"code\":\"%s\"}]}".formatted(phrase, code)
              : "HTTP 400 Bad Request: %s (%d)".formatted(phrase, i));
    }
  }

  private List<String> words(Random random) {
    TreeSet<String> words = new TreeSet<>();
    for (int i = 0; i < SAMPLES; i++) {
      for (String word : samples.next(SAMPLED, random).split("[^a-z]+", -1)) {
        if (word.length() > 1) {
          words.add(word);
        }
      }
    }
    return List.copyOf(words);
  }

  private static String phrase(List<String> words, Random random) {
    List<String> phrase = new ArrayList<>();
    for (int i = 0; i < PHRASE; i++) {
      phrase.add(words.get(random.nextInt(words.size())));
    }
    return String.join(" ", phrase);
  }

  private static String entry(int number, String clue) {
    return """
      - id: invented-%d
        title: Invented
        category: invalid-value
        recognise: [{%s}]
        meaning: Invented.
        actor: you
        steps: [Wait]
        retry: now
        source: https://example.com/
    """
        .formatted(number, clue);
  }

  /** Guides with the first so many entries. */
  Guides guides(int count) {
    String head = "platform: %s\nname: Invented\nentries:\n".formatted(PLATFORM);
    return Guides.of(Map.of(PLATFORM + ".yaml", head + String.join("", entries.subList(0, count))));
  }

  /** Errors of which half are among the first so many entries and half are known to none. */
  List<String> messages(Random random, int known, int count) {
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      messages.add(i % 2 == 0 ? errors.get(random.nextInt(known)) : samples.next(SAMPLED, random));
    }
    return messages;
  }
}
