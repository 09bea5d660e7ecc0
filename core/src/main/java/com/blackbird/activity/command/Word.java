package com.blackbird.activity.command;

import java.util.List;
import java.util.Locale;

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

  /** Whether its value or label contains what is typed, whatever the case. */
  boolean contains(String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return value.toLowerCase(Locale.ROOT).contains(wanted)
        || label.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** Whether the typed word means this one, whatever its case. */
  boolean matches(String typed) {
    return typed.equalsIgnoreCase(value)
        || typed.equalsIgnoreCase(label)
        || others.stream().anyMatch(typed::equalsIgnoreCase);
  }
}
