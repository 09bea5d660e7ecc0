package com.blackbird.activity.signature.wording;

/** The quotation marks of the world's scripts. */
final class Quotes {
  private static final String OPENING = "'\"`“„«‹「『《〈‘‚”’»";
  private static final String CLOSING = "'\"`”“»›」』》〉’’”’«";

  static final int KINDS = OPENING.length();

  private Quotes() {}

  static boolean opens(char c) {
    return (c < 0x80 ? c == '\'' || c == '"' || c == '`' : OPENING.indexOf(c) >= 0);
  }

  static char closing(char opening) {
    return CLOSING.charAt(kind(opening));
  }

  /** The place of the mark among those that open a quotation. */
  static int kind(char opening) {
    return OPENING.indexOf(opening);
  }

  /** Whether the mark also stands inside words. */
  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘';
  }
}
