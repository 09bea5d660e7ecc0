package com.blackbird.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How much a bench does. */
record Settings(Map<String, Integer> values) {
  Settings {
    values = Map.copyOf(values);
  }

  /** The usual sizes, changed by words such as {@code rows=1000}. */
  static Settings of(Map<String, Integer> usual, Collection<String> words) {
    var values = new HashMap<>(usual);
    for (var word : words) {
      var parts = word.split("=", 2);
      if (parts.length < 2 || !usual.containsKey(parts[0]) || !parts[1].matches("[1-9]\\d{0,8}")) {
        throw new IllegalArgumentException(
            "\"%s\" is not allowed; change one of these: %s".formatted(word, words(usual)));
      }
      values.put(parts[0], Integer.valueOf(parts[1]));
    }
    return new Settings(values);
  }

  int get(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  @Override
  public String toString() {
    return words(values);
  }

  private static String words(Map<String, Integer> values) {
    return new TreeMap<>(values).toString().replaceAll("[{},]", "");
  }
}
