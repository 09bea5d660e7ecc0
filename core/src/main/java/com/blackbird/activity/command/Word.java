package com.blackbird.activity.command;

import java.util.List;

/**
 * A word that people may type, and what it stands for.
 *
 * @param value what the command reads
 * @param label what people read in a list
 * @param others other spellings that are understood
 */
public record Word(String value, String label, List<String> others) {
  public Word {
    others = List.copyOf(others);
  }

  /** A word with other spellings. */
  public static Word of(String value, String label, String... others) {
    return new Word(value, label, List.of(others));
  }

  /** Whether the typed word means this one, whatever its case. */
  boolean matches(String typed) {
    return typed.equalsIgnoreCase(value)
        || typed.equalsIgnoreCase(label)
        || others.stream().anyMatch(typed::equalsIgnoreCase);
  }
}
