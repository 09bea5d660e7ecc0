package com.blackbird.activity.vault;

/** What was given as a key is none; the message says why and holds nothing of it. */
public final class BadKey extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadKey(String why) {
    super(why, null, false, false);
  }
}
