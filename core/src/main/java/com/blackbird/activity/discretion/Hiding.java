package com.blackbird.activity.discretion;

import com.blackbird.activity.redaction.Discretion.Reader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where an account wants personal data to be hidden. */
public enum Hiding {
  /** Nowhere. */
  OFF,
  /** Where several people read; the usual. */
  CHANNELS,
  /** There, and in what one person asks for. */
  EVERYWHERE;

  /** Whether it is hidden from this reader; what people tell each other never is. */
  boolean isFrom(Reader reader) {
    return switch (reader) {
      case CHANNEL -> this != OFF;
      case PERSON -> this == EVERYWHERE;
      case CONVERSATION -> false;
    };
  }

  /** The word in commands, JSON and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this word. */
  public static Optional<Hiding> ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** All words, for a sentence that says what is allowed. */
  public static String words() {
    return Arrays.stream(values()).map(Hiding::word).collect(Collectors.joining(", "));
  }
}
