package com.blackbird.activity.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How urgent a case is. */
public enum Priority {
  URGENT("Urgent"),
  HIGH("High"),
  NORMAL("Normal"),
  LOW("Low");

  private final String label;

  Priority(String label) {
    this.label = label;
  }

  /** For example {@code Urgent}. */
  public String label() {
    return label;
  }

  /** The word that JSON and commands use, for example {@code urgent}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The priority that this word names, whatever its case. */
  public static Optional<Priority> of(String word) {
    return Arrays.stream(values())
        .filter(priority -> priority.name().equalsIgnoreCase(word.strip()))
        .findFirst();
  }
}
