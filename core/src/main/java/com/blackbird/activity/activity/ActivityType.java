package com.blackbird.activity.activity;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of record an activity carried. */
public enum ActivityType {
  ORDER,
  CUSTOMER,
  PRODUCT;

  /** The word used in JSON. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type that this word names, whatever its case. */
  public static Optional<ActivityType> of(String word) {
    return Arrays.stream(values()).filter(v -> v.name().equalsIgnoreCase(word)).findFirst();
  }

  /** All words, for a sentence that says what is allowed. */
  public static String words() {
    return Arrays.stream(values()).map(ActivityType::text).collect(joining(" or "));
  }
}
