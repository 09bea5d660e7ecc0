package com.blackbird.activity.guide;

import static java.util.stream.Collectors.joining;

import com.blackbird.activity.language.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of trouble an error is; a closed set, described in docs/guides.md. */
public enum Category {
  CREDENTIALS,
  PERMISSION,
  MAPPING,
  MISSING_VALUE,
  INVALID_VALUE,
  DUPLICATE,
  NOT_FOUND,
  CONFLICT,
  RATE_LIMIT,
  PLAN_LIMIT,
  TOO_LARGE,
  OUTAGE,
  NETWORK,
  CONFIGURATION;

  /** What people read. */
  public String label(Language language) {
    return GuideTexts.in(language).category(this);
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
