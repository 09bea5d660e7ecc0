package com.blackbird.sandbox.slack.blocks;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person types, as Slack stores it: addresses in angle brackets, and the three characters
 * escaped that have a meaning of their own.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text#escaping">Escaping
 *     text</a>
 */
public final class Typed {
  private static final Pattern SPECIAL =
      Pattern.compile(
          "<(?:[@#!][^<>\\s][^<>]*|(?:https?://|mailto:)[^<>\\s][^<>]*)>"
              + "|https?://[^\\s<>|]*[^\\s<>|.,;:!?)'\"]"
              + "|&(?:amp|lt|gt);"
              + "|[&<>]");

  private Typed() {}

  /** The text as apps get it. */
  public static String stored(String typed) {
    return SPECIAL.matcher(typed).replaceAll(found -> Matcher.quoteReplacement(stored(found)));
  }

  private static String stored(MatchResult found) {
    String piece = found.group();
    if (piece.toLowerCase(Locale.ROOT).startsWith("http")) {
      return "<" + escaped(piece) + ">";
    }
    return piece.length() == 1 ? escaped(piece) : piece;
  }

  private static String escaped(String text) {
    return text.replace("&amp;", "&")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /** The text as people read it. */
  public static String unescaped(String stored) {
    return stored.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
