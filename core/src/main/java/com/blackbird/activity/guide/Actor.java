package com.blackbird.activity.guide;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who has to act before an error goes away. */
public enum Actor {
  YOU,
  PLATFORM_ADMIN,
  PLATFORM_SUPPORT,
  BLACKBIRD_SUPPORT;

  /** Whether somebody at the platform's side has to act. */
  public boolean isAtPlatform() {
    return this == PLATFORM_ADMIN || this == PLATFORM_SUPPORT;
  }

  /** The word used in files and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The actor that this word names, whatever its case. */
  public static Optional<Actor> of(String word) {
    return Arrays.stream(values()).filter(a -> a.word().equalsIgnoreCase(word)).findFirst();
  }

  /** All words, for a sentence that says what is allowed. */
  public static String words() {
    return Arrays.stream(values()).map(Actor::word).collect(joining(", "));
  }
}
