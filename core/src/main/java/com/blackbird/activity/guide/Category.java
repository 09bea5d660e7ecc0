package com.blackbird.activity.guide;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of trouble an error is; a closed set, described in docs/guides.md. */
public enum Category {
  CREDENTIALS("Credentials"),
  PERMISSION("Permission"),
  MAPPING("Mapping"),
  MISSING_VALUE("Missing value"),
  INVALID_VALUE("Invalid value"),
  DUPLICATE("Duplicate"),
  NOT_FOUND("Not found"),
  CONFLICT("Conflict"),
  RATE_LIMIT("Rate limit"),
  PLAN_LIMIT("Plan limit"),
  TOO_LARGE("Too large"),
  OUTAGE("Outage"),
  NETWORK("Network"),
  CONFIGURATION("Configuration");

  private final String label;

  Category(String label) {
    this.label = label;
  }

  /** What people read. */
  public String label() {
    return label;
  }

  /** The word used in files and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The category that this word names, whatever its case. */
  public static Optional<Category> of(String word) {
    return Arrays.stream(values()).filter(c -> c.word().equalsIgnoreCase(word)).findFirst();
  }

  /** All words, for a sentence that says what is allowed. */
  public static String words() {
    return Arrays.stream(values()).map(Category::word).collect(joining(", "));
  }
}
