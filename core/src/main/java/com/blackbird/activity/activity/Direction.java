package com.blackbird.activity.activity;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way information went: pulled from the platform or pushed to it. */
public enum Direction {
  PULL,
  PUSH;

  /** The word used in JSON. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The direction that this word names, whatever its case. */
  public static Optional<Direction> of(String word) {
    return Arrays.stream(values()).filter(v -> v.name().equalsIgnoreCase(word)).findFirst();
  }

  /** All words, for a sentence that says what is allowed. */
  public static String words() {
    return Arrays.stream(values()).map(Direction::text).collect(joining(" or "));
  }
}
