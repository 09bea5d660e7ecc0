package com.blackbird.activity.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The password before the host of an address. Either may hold an {@code @} that nobody has encoded:
 * the host begins behind the last one.
 */
final class UrlPassword implements Recogniser {
  private static final Pattern USER_AND_PASSWORD =
      Pattern.compile("://[^\\s/?#:\"'<>\\[\\]]{0,80}+:([^\\s/?#\"'<>\\[\\]]{3,200})@");
  private static final Pattern TOKEN_ALONE = Pattern.compile("://([\\w.~-]{16,200}+)(?::)?@");

  @Override
  public List<String> anchors() {
    return List.of("://");
  }

  @Override
  public @Nullable Found at(String text, int at) {
    Matcher matcher = USER_AND_PASSWORD.matcher(text).region(at, text.length());
    if (matcher.lookingAt()) {
      return new Found(matcher.start(1), matcher.end(1), "password");
    }
    Matcher alone = TOKEN_ALONE.matcher(text).region(at, text.length());
    return alone.lookingAt() && Letters.hasDigit(alone.group(1))
        ? new Found(alone.start(1), alone.end(1), "secret")
        : null;
  }
}
