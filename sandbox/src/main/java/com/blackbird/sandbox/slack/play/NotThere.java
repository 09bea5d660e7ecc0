package com.blackbird.sandbox.slack.play;

/** What a player names does not exist. */
final class NotThere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotThere(String sentence) {
    super(sentence);
  }
}
