package com.blackbird.activity.account;

/** What PostgreSQL can keep: text without U+0000 and without half a surrogate pair. */
public final class StorableText {
  private static final char REPLACEMENT = '\uFFFD';

  private StorableText() {}

  /** Whether the text can be kept as it is. */
  public static boolean isStorable(String text) {
    return firstBad(text) < 0;
  }

  /** The text with U+FFFD in place of what cannot be kept. */
  public static String of(String text) {
    int bad = firstBad(text);
    if (bad < 0) {
      return text;
    }
    var kept = new StringBuilder(text);
    for (int i = bad; i < kept.length(); i++) {
      if (isPair(kept, i)) {
        i++;
      } else if (isBad(kept.charAt(i))) {
        kept.setCharAt(i, REPLACEMENT);
      }
    }
    return kept.toString();
  }

  private static int firstBad(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBad(text.charAt(i))) {
        if (!isPair(text, i)) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  private static boolean isBad(char c) {
    return c == '\0' || Character.isSurrogate(c);
  }

  private static boolean isPair(CharSequence text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }
}
