package com.blackbird.activity.access;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an API key may do. */
public enum Scope {
  INGEST,
  READ,
  GUIDES,
  AUDIT,
  RETRY;

  /** The word used in JSON. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope that this word names, whatever its case. */
  public static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(s -> s.name().equalsIgnoreCase(word)).findFirst();
  }

  /** All words, for a sentence that says what is allowed. */
  public static String words() {
    return Arrays.stream(values()).map(Scope::text).collect(joining(", "));
  }
}
