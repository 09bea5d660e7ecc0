package com.blackbird.activity.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor gives out in a form of its own.
 *
 * @param pattern all of it; every repetition in it is bounded
 * @param reach how many letters of it may stand before the anchor
 */
record Format(String kind, List<String> anchors, Pattern pattern, int reach) implements Recogniser {
  @Override
  public @Nullable Found at(String text, int at) {
    int start = at;
    while (start > 0 && at - start < reach && Letters.isWord(text.charAt(start - 1))) {
      start--;
    }
    if (!Letters.isBeginning(text, start)) {
      return null;
    }
    Matcher matcher = pattern.matcher(text).region(start, text.length());
    return matcher.lookingAt() ? new Found(start, wordEnd(text, matcher.end()), kind) : null;
  }

  /** No tail of a longer form is left behind. */
  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && (Letters.isWord(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end;
  }
}
