package com.blackbird.activity.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How urgent a case is. */
public enum Priority {
  URGENT("Urgent", "nothing works, or money is lost"),
  HIGH("High", "much is broken"),
  NORMAL("Normal", "something is broken"),
  LOW("Low", "a question, or it can wait");

  private final String label;
  private final String meaning;

  Priority(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** For example {@code Urgent}. */
  public String label() {
    return label;
  }

  /** When to choose it, in a few words. */
  public String meaning() {
    return meaning;
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
