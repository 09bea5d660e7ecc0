package com.blackbird.bot.discord;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads markdown as Discord's own apps do, and counts what is more than words in it. Knows nothing
 * of how the bot writes it. https://discord.com/developers/docs/reference#message-formatting
 */
final class DiscordReading {
  /** What is more than words. */
  enum Kind {
    HEADING,
    SMALL,
    QUOTE,
    ITEM,
    CODE,
    CODE_BLOCK,
    BACKTICK,
    STAR,
    LINE,
    WAVE,
    BAR,
    BRACKET,
    ANGLE,
    EVERYBODY,
    LINK
  }

  /** Of a text of several lines each may carry the mark that the first one has. */
  static final Set<Kind> ON_EACH_LINE = Set.of(Kind.SMALL, Kind.QUOTE);

  private static final String FENCE = "```";

  private final String text;
  private final Map<Kind, Integer> found = new EnumMap<>(Kind.class);
  private int at;
  private boolean begins = true;

  private DiscordReading(String text) {
    this.text = text;
  }

  /** How often each kind stands in a text. */
  static Map<Kind, Integer> of(String text) {
    DiscordReading reading = new DiscordReading(text);
    while (reading.at < text.length()) {
      reading.step();
    }
    return reading.found;
  }

  private void step() {
    if (begins && beginning()) {
      return;
    }
    char c = text.charAt(at);
    if (c == '\\' && at + 1 < text.length() && isEscapable(text.charAt(at + 1))) {
      at += 2;
      begins = false;
    } else if (c == '`') {
      begins = false;
      code();
    } else {
      begins = c == '\n' || (begins && c == ' ');
      sign(c);
      at++;
    }
  }

  private static boolean isEscapable(char c) {
    return !Character.isWhitespace(c)
        && !(c >= '0' && c <= '9')
        && !(c >= 'A' && c <= 'Z')
        && !(c >= 'a' && c <= 'z');
  }

  /** The marks of a line, of which several may follow each other. */
  private boolean beginning() {
    for (String heading : new String[] {"# ", "## ", "### "}) {
      if (text.startsWith(heading, at)) {
        return mark(Kind.HEADING, heading.length());
      }
    }
    if (text.startsWith("-# ", at)) {
      return mark(Kind.SMALL, 3);
    }
    if (text.startsWith("> ", at) || text.startsWith(">>> ", at)) {
      return mark(Kind.QUOTE, text.indexOf(' ', at) - at + 1);
    }
    int digits = at;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean isNumber = digits > at && text.startsWith(".", digits);
    boolean isBullet = "-*+".indexOf(text.charAt(at)) >= 0;
    int end = isNumber ? digits + 1 : at + 1;
    if ((isNumber || isBullet) && end < text.length() && text.charAt(end) == ' ') {
      return mark(Kind.ITEM, end + 1 - at);
    }
    return false;
  }

  private boolean mark(Kind kind, int length) {
    count(kind);
    at += length;
    return true;
  }

  private void code() {
    int end = text.indexOf(FENCE, at + FENCE.length() + 1);
    if (text.startsWith(FENCE, at) && end >= 0) {
      mark(Kind.CODE_BLOCK, end + FENCE.length() - at);
      return;
    }
    int run = run(at);
    for (int close = at + run; close < text.length(); close++) {
      if (text.charAt(close) == '`') {
        int other = run(close);
        if (other == run) {
          mark(Kind.CODE, close + run - at);
          return;
        }
        close += other - 1;
      }
    }
    mark(Kind.BACKTICK, run);
  }

  private int run(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - from;
  }

  private void sign(char c) {
    switch (c) {
      case '*' -> count(Kind.STAR);
      case '_' -> count(Kind.LINE);
      case '~' -> count(Kind.WAVE);
      case '|' -> count(Kind.BAR);
      case '[', ']' -> count(Kind.BRACKET);
      case '<' -> angle();
      case '@' -> {
        if (text.startsWith("everyone", at + 1) || text.startsWith("here", at + 1)) {
          count(Kind.EVERYBODY);
        }
      }
      case ':' -> {
        if (text.startsWith("//", at + 1) && isScheme()) {
          count(Kind.LINK);
        }
      }
      default -> {}
    }
  }

  /** Between angles an address is read as it is. */
  private void angle() {
    count(Kind.ANGLE);
    int end = text.indexOf('>', at);
    boolean isAddress = text.startsWith("http://", at + 1) || text.startsWith("https://", at + 1);
    if (isAddress && end >= 0) {
      count(Kind.LINK);
      at = end;
    }
  }

  private boolean isScheme() {
    for (String scheme : new String[] {"http", "https", "steam", "discord"}) {
      int from = at - scheme.length();
      if (from >= 0 && text.regionMatches(true, from, scheme, 0, scheme.length())) {
        return true;
      }
    }
    return false;
  }

  private void count(Kind kind) {
    found.merge(kind, 1, Integer::sum);
  }
}
