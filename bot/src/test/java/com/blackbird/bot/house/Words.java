package com.blackbird.bot.house;

import java.util.List;
import java.util.regex.Pattern;

/** Finds words in a text. */
final class Words {
  private Words() {}

  /** What the pattern's first group finds, in order. */
  static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }
}
