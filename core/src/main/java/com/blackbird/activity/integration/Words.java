package com.blackbird.activity.integration;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;

/** Makes a readable name of a key. */
final class Words {
  private Words() {}

  static String titled(String... words) {
    return Arrays.stream(words)
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(joining(" "));
  }
}
