package com.blackbird.activity.signature;

import java.text.Normalizer;

/** One spelling for what looks the same: full-width digits, composed letters, invisible marks. */
final class Plain {
  private Plain() {}

  static String text(String message) {
    return isAscii(message)
        ? message
        : visible(Normalizer.normalize(message, Normalizer.Form.NFKC));
  }

  private static boolean isAscii(String message) {
    for (int i = 0; i < message.length(); i++) {
      if (message.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Marks of direction and the like are set by some programs and not by others. */
  private static String visible(String message) {
    var kept = new StringBuilder(message.length());
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (Character.getType(c) != Character.FORMAT || c == '\u200c' || c == '\u200d') {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
