package com.blackbird.activity.integration;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether an integration is meant to be talking; a paused one is still logged. */
public enum IntegrationState {
  CONNECTED,
  PAUSED;

  /** The word used in JSON. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state that this word names, whatever its case. */
  public static Optional<IntegrationState> of(String word) {
    return Arrays.stream(values()).filter(s -> s.name().equalsIgnoreCase(word)).findFirst();
  }

  /** All words, for a sentence that says what is allowed. */
  public static String words() {
    return Arrays.stream(values()).map(IntegrationState::text).collect(joining(" or "));
  }
}
