package com.blackbird.activity.chat;

/**
 * Shortens what a platform cannot hold and says how much is not shown: in figures, as nobody knows
 * here which language is read.
 */
public final class Fold {
  private Fold() {}

  /**
   * The text itself when it is short enough, otherwise its beginning and how many characters are
   * left out; never cuts a character in two.
   *
   * @param limit in UTF-16 units, at least 40
   */
  public static String to(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Math.max(0, limit - 34);
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "… (+" + (text.length() - end) + ")";
  }

  /** The text itself when it is short enough, otherwise its beginning and an ellipsis. */
  public static String label(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
    return text.substring(0, end) + "…";
  }
}
