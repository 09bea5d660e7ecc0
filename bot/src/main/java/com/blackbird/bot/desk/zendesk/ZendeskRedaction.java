package com.blackbird.bot.desk.zendesk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comment's HTML with all its words between the tags that blacken them. */
final class ZendeskRedaction {
  private static final Pattern WORDS = Pattern.compile("(?s)<[^>]*>|[^<]+");

  private ZendeskRedaction() {}

  static String of(String html) {
    return WORDS
        .matcher(html)
        .replaceAll(found -> {
          String piece = found.group();
          return Matcher.quoteReplacement(
              piece.startsWith("<") || piece.isBlank() ? piece : "<redact>" + piece + "</redact>");
        });
  }
}
