package com.blackbird.activity.chat;

import java.util.regex.Pattern;

/**
 * Foreign text as it may be drawn: without characters that command a display. Controls could move a
 * terminal's cursor, and overrides of the direction turn the words around them, so that a reader
 * sees something else than is there. Arabic and Hebrew need neither.
 */
public final class Shown {
  private static final String REPLACEMENT = "\uFFFD";
  private static final Pattern LINE_END = Pattern.compile("\r\n?");
  private static final Pattern COMMAND =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]");

  private Shown() {}

  /** The text with U+FFFD in place of each; the same text when there is none. */
  public static String of(String text) {
    if (text.chars().noneMatch(Shown::mayCommand)) {
      return text;
    }
    return COMMAND.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll(REPLACEMENT);
  }

  private static boolean mayCommand(int c) {
    return (c < 0x20 && c != '\n' && c != '\t')
        || (c >= 0x7f && c <= 0x9f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
