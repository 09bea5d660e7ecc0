package com.blackbird.activity.alert;

/** How a channel hears that a problem which had recovered is back. */
public enum Repeats {
  /** In the thread of its message alone. */
  THREAD("thread", "in the thread"),
  /** In the thread, shown in the channel too. */
  THREAD_AND_CHANNEL("channel", "in the thread and the channel"),
  /** As a new message. */
  NEW_MESSAGE("new", "as a new message");

  private final String text;
  private final String words;

  Repeats(String text, String words) {
    this.text = text;
    this.words = words;
  }

  /** The word that people type. */
  public String text() {
    return text;
  }

  /** In words, after "when it comes back:". */
  public String words() {
    return words;
  }
}
