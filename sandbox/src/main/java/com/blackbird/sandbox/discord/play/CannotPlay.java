package com.blackbird.sandbox.discord.play;

/** What a user wanted to do cannot be done, as in the real client; the message says why. */
public final class CannotPlay extends RuntimeException {
  private final boolean missing;

  private CannotPlay(String message, boolean missing) {
    super(message);
    this.missing = missing;
  }

  static CannotPlay wrong(String message) {
    return new CannotPlay(message, false);
  }

  static CannotPlay missing(String message) {
    return new CannotPlay(message, true);
  }

  boolean isMissing() {
    return missing;
  }
}
