package com.blackbird.bot.slack;

import java.util.EnumMap;
import java.util.Map;

/**
 * Reads mrkdwn as Slack's own apps do, and counts what is more than words in it. Knows nothing of
 * how the bot writes it. https://docs.slack.dev/messaging/formatting-message-text
 */
final class SlackReading {
  /** What is more than words. */
  enum Kind {
    ANGLE,
    QUOTE,
    CODE,
    MARK
  }

  private SlackReading() {}

  /** How often each kind stands in a text. */
  static Map<Kind, Integer> of(String text) {
    Map<Kind, Integer> found = new EnumMap<>(Kind.class);
    boolean begins = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (begins && text.startsWith("&gt;", i)) {
        found.merge(Kind.QUOTE, 1, Integer::sum);
      }
      begins = c == '\n';
      if (c == '<') {
        found.merge(Kind.ANGLE, 1, Integer::sum);
        int end = text.indexOf('>', i);
        i = end < 0 ? i : end;
      } else if (c == '`') {
        int end = text.indexOf('`', i + 1);
        int line = text.indexOf('\n', i + 1);
        boolean isCode = end > i + 1 && (line < 0 || end < line);
        found.merge(isCode ? Kind.CODE : Kind.MARK, 1, Integer::sum);
        i = isCode ? end : i;
      } else if ("*_~".indexOf(c) >= 0 && (opens(text, i) || closes(text, i))) {
        found.merge(Kind.MARK, 1, Integer::sum);
      }
    }
    return found;
  }

  private static boolean opens(String text, int at) {
    boolean isFree = at == 0 || !isWord(text.codePointBefore(at));
    return isFree && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
  }

  private static boolean closes(String text, int at) {
    boolean isFree = at + 1 == text.length() || !isWord(text.codePointAt(at + 1));
    return isFree && at > 0 && !Character.isWhitespace(text.charAt(at - 1));
  }

  private static boolean isWord(int character) {
    return Character.isLetterOrDigit(character);
  }
}
