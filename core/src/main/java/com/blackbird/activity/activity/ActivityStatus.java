package com.blackbird.activity.activity;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an activity ended. */
public enum ActivityStatus {
  SUCCESS,
  ERROR;

  /** The word used in JSON. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status that this word names, whatever its case. */
  public static Optional<ActivityStatus> of(String word) {
    return Arrays.stream(values()).filter(v -> v.name().equalsIgnoreCase(word)).findFirst();
  }

  /** All words, for a sentence that says what is allowed. */
  public static String words() {
    return Arrays.stream(values()).map(ActivityStatus::text).collect(joining(" or "));
  }
}
