package com.blackbird.activity.guide;

import java.util.Locale;
import java.util.Set;

/** Takes out of a quote what opens doors: keys, tokens and passwords that a platform repeated. */
public final class Unsecret {
  private static final String GONE = "[removed]";
  private static final int LONGEST_PLAIN = 40;

  /** Words behind which a secret stands. */
  private static final Set<String> NAMES =
      Set.of(
          "authorization",
          "bearer",
          "basic",
          "password",
          "secret",
          "client_secret",
          "token",
          "access_token",
          "refresh_token",
          "api_key",
          "apikey",
          "consumer_secret",
          "signature");

  private Unsecret() {}

  /** The quote with a mark in the place of each secret. */
  public static String of(String quote) {
    StringBuilder safe = new StringBuilder(quote.length());
    String name = "";
    int at = 0;
    while (at < quote.length()) {
      int end = wordEnd(quote, at);
      if (end == at) {
        safe.append(quote.charAt(at));
        at++;
        continue;
      }
      String word = quote.substring(at, end);
      boolean isName = NAMES.contains(word.toLowerCase(Locale.ROOT));
      boolean secret = !isName && (isLong(word) || (NAMES.contains(name) && isMixed(word)));
      safe.append(secret ? GONE : word);
      name = secret ? "" : word.toLowerCase(Locale.ROOT);
      at = end;
    }
    return safe.toString();
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "_-*".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /** Longer than any id of a request or record. */
  private static boolean isLong(String word) {
    return word.length() > LONGEST_PLAIN && isMixed(word);
  }

  private static boolean isMixed(String word) {
    return word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter);
  }
}
