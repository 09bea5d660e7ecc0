package com.blackbird.activity.redaction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What follows {@code Bearer} and {@code Basic} in the head of a request, and its cookies. */
final class HttpCredentials implements Recogniser {
  private static final Pattern BEARER =
      Pattern.compile("(?i)bearer(?:\\s{1,3}|%20|\\+)([\\w.~+/-]{16,4000}+={0,2})");
  private static final Pattern BASIC =
      Pattern.compile("(?i)basic(?:\\s{1,3}|%20|\\+)([0-9a-z+/_-]{8,1000}+={0,2})");
  private static final Pattern COOKIE =
      Pattern.compile(
          "(?i)cookie2?[\"']?\\s{0,2}[:=]\\s{0,2}[\"']?([^\\s=\"';]{1,80}=[^\\r\\n\"']{8,4000})");

  @Override
  public List<String> anchors() {
    return List.of("bearer", "basic", "cookie");
  }

  @Override
  public @Nullable Found at(String text, int at) {
    Matcher bearer = BEARER.matcher(text).region(at, text.length());
    if (bearer.lookingAt() && isMixed(bearer.group(1))) {
      return new Found(bearer.start(1), bearer.end(1), "bearer token");
    }
    Matcher basic = BASIC.matcher(text).region(at, text.length());
    if (basic.lookingAt() && isUserAndPassword(basic.group(1))) {
      return new Found(basic.start(1), basic.end(1), "user and password");
    }
    Matcher cookie = COOKIE.matcher(text).region(at, text.length());
    return cookie.lookingAt() && isMixed(cookie.group(1))
        ? new Found(cookie.start(1), cookie.end(1), "cookie")
        : null;
  }

  private static boolean isMixed(String text) {
    return Letters.hasDigit(text) && Letters.hasLetter(text);
  }

  private static boolean isUserAndPassword(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
      return new String(bytes, ISO_8859_1).indexOf(':') >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
