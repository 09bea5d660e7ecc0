package com.blackbird.activity.intake;

import com.blackbird.activity.account.StorableText;

/** How a sender's own words are repeated in an answer: safe to write and never long. */
final class Quote {
  private static final int LONGEST = 60;

  private Quote() {}

  static String of(String text) {
    return '"' + clip(text, LONGEST) + '"';
  }

  /** The text's beginning, as far as it can be written. */
  static String clip(String text, int longest) {
    var kept = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    return StorableText.of(kept);
  }
}
