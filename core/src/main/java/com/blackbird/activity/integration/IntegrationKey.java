package com.blackbird.activity.integration;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The account's own name for an integration, such as {@code shopify-main}; always lower case. */
public record IntegrationKey(String text) implements Comparable<IntegrationKey> {
  /** What a key may look like, for a sentence that says what is allowed. */
  public static final String RULE =
      "use 1 to 64 of a-z, 0-9, '.', '_' and '-', starting with a letter or digit";

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /** Refuses what {@link #RULE} does not allow. */
  public IntegrationKey {
    if (!isOne(text)) {
      throw new IllegalArgumentException("integration: " + RULE);
    }
  }

  /** Whether {@link #RULE} allows it. */
  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** The key that was typed, whatever its case, unless it cannot be one. */
  public static Optional<IntegrationKey> parse(String typed) {
    String text = typed.toLowerCase(Locale.ROOT);
    return isOne(text) ? Optional.of(new IntegrationKey(text)) : Optional.empty();
  }

  /** The key's words, split at its punctuation. */
  String[] words() {
    return text.split("[._-]+", -1);
  }

  @Override
  public int compareTo(IntegrationKey other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
