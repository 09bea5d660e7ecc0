package com.blackbird.activity.signature;

/**
 * Finds the signature of an error: pure, without state, the same answer on every replica, in any
 * order and after any restart.
 */
public final class Signatures {
  /** The version of the rules; every id begins with it. */
  public static final String VERSION = "s2";

  /** Whoever sends more is not read further: the time for a message stays bounded. */
  static final int LONGEST_MESSAGE = 65_536;

  private static final int LONGEST_TEMPLATE = 2_000;
  private static final int LONGEST_TITLE = 120;

  /** What may stand behind a value at the beginning, and says nothing there. */
  private static final String OPENING_MARKS = ";:,.)]}>|=-–—";

  private Signatures() {}

  /** What identifies the error that the platform worded so. */
  public static Signature of(String platform, String message) {
    var essence = new Essence(Plain.text(cut(message, LONGEST_MESSAGE)));
    var id = VERSION + "-" + StableHash.of(platform + "\n" + essence.canonical());
    var template = cut(essence.template(), LONGEST_TEMPLATE);
    return new Signature(id, template, title(template));
  }

  /** One line; of the places for values only that something stands there. */
  private static String title(String template) {
    var line = new StringBuilder(LONGEST_TITLE);
    for (int i = 0; i < template.length() && line.length() < LONGEST_TITLE; i++) {
      char c = template.charAt(i);
      int end = c == '<' ? placeholderEnd(template, i) : i;
      line.append(end > i ? '…' : Character.isWhitespace(c) ? ' ' : c);
      i = end;
    }
    if (line.length() == LONGEST_TITLE) {
      line.setLength(LONGEST_TITLE - 1);
      line.append('…');
    }
    return opened(line.toString()).strip();
  }

  /** Without the values and marks that a dump begins with: "…; …: no such customer". */
  private static String opened(String line) {
    int from = 0;
    int at = 0;
    while (at < line.length() && !isWording(line.charAt(at))) {
      at++;
      from = OPENING_MARKS.indexOf(line.charAt(at - 1)) >= 0 ? at : from;
    }
    return at < line.length() ? line.substring(from) : line;
  }

  private static boolean isWording(char c) {
    return c != '…' && !Character.isWhitespace(c) && OPENING_MARKS.indexOf(c) < 0;
  }

  private static int placeholderEnd(String template, int start) {
    int i = start + 1;
    while (i < template.length() && template.charAt(i) >= 'a' && template.charAt(i) <= 'z') {
      i++;
    }
    return i > start + 1 && i < template.length() && template.charAt(i) == '>' ? i : start;
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, pair ? longest - 1 : longest);
  }
}
