package com.blackbird.activity.alert;

import com.blackbird.activity.language.Language;

/** How a channel hears that a problem which had recovered is back. */
public enum Repeats {
  /** In the thread of its message alone. */
  THREAD("thread"),
  /** In the thread, shown in the channel too. */
  THREAD_AND_CHANNEL("channel"),
  /** As a new message. */
  NEW_MESSAGE("new");

  private final String text;

  Repeats(String text) {
    this.text = text;
  }

  /** The word that people type. */
  public String text() {
    return text;
  }

  /** In words, after "when it comes back:". */
  public String words(Language language) {
    return AlertTexts.in(language).repeats(this);
  }
}
