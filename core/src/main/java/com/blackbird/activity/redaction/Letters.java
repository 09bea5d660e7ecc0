package com.blackbird.activity.redaction;

/** What letters of a text tell about it. */
final class Letters {
  private Letters() {}

  static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /** Whether something can begin here: behind no letter, or behind a letter that is an escape. */
  static boolean isBeginning(String text, int at) {
    if (at == 0 || !(isWord(text.charAt(at - 1)) || text.charAt(at - 1) == '_')) {
      return true;
    }
    return isEscape(text, at, '\\', 1) // as in \n
        || isEscape(text, at, '%', 2) // as in %3D
        || (isEscape(text, at, 'u', 4) && at > 5 && text.charAt(at - 6) == '\\');
  }

  private static boolean isEscape(String text, int at, char sign, int length) {
    if (at <= length || text.charAt(at - length - 1) != sign) {
      return false;
    }
    if (length == 1) {
      return "nrtbf".indexOf(text.charAt(at - 1)) >= 0;
    }
    for (int i = at - length; i < at; i++) {
      if (!isHex(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean hasDigit(CharSequence text) {
    return text.chars().anyMatch(c -> isDigit((char) c));
  }

  static boolean hasLetter(CharSequence text) {
    return text.chars().anyMatch(c -> isWord((char) c) && !isDigit((char) c));
  }

  /** Shannon's measure of how much each letter surprises, in bits. */
  static double entropy(String text) {
    var counts = new int[128];
    for (int i = 0; i < text.length(); i++) {
      counts[text.charAt(i) & 127]++;
    }
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / text.length();
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }
}
