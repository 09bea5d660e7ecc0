package com.blackbird.activity.redaction;

import java.text.Normalizer;

/**
 * Which sign of ASCII another one stands for: those that are as wide as a character of Chinese, the
 * digits of all scripts, and the letters of mathematics.
 */
final class PlainSign {
  /** A sign that nobody sees. */
  static final int UNSEEN = -2;

  private static final char SOFT_HYPHEN = '\u00AD';

  /** Before this one only the soft hyphen is another's form, so most texts are read as they are. */
  private static final char FIRST = '\u0600';

  private static final int ASCII = 0x80;
  private static final int WIDE_FIRST = 0xFF01;
  private static final int WIDE_LAST = 0xFF5E;
  private static final int FROM_WIDE = WIDE_FIRST - '!';
  private static final int MATHEMATICS_FIRST = 0x1D400;
  private static final int MATHEMATICS_LAST = 0x1D7FF;
  private static final int VARIATIONS_FIRST = 0xFE00;
  private static final int VARIATIONS_LAST = 0xFE0F;

  private PlainSign() {}

  /** Whether something in the text has to be read as another sign. */
  static boolean isOtherIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOther(text.charAt(i)) && of(text.codePointAt(i)) != text.codePointAt(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may have to be read as another sign. */
  static boolean isOther(char c) {
    return c >= FIRST || c == SOFT_HYPHEN;
  }

  /** The sign itself when it stands for no other. */
  static int of(int code) {
    if (code < ASCII) {
      return code;
    }
    if (isWithin(code, WIDE_FIRST, WIDE_LAST)) {
      return code - FROM_WIDE;
    }
    if (isWithin(code, MATHEMATICS_FIRST, MATHEMATICS_LAST)) {
      return ofMathematics(code);
    }
    return switch (Character.getType(code)) {
      case Character.FORMAT -> UNSEEN;
      case Character.NON_SPACING_MARK ->
          isWithin(code, VARIATIONS_FIRST, VARIATIONS_LAST) ? UNSEEN : code;
      case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(code, 10);
      case Character.SPACE_SEPARATOR -> ' ';
      default -> code;
    };
  }

  private static int ofMathematics(int code) {
    int plain = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC).codePointAt(0);
    return plain < ASCII ? plain : code;
  }

  private static boolean isWithin(int code, int first, int last) {
    return code >= first && code <= last;
  }
}
