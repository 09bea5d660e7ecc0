package com.blackbird.activity.chat;

/** How a message feels; a platform that has colours shows one, the words say it too. */
public enum Tone {
  NEUTRAL,
  GOOD,
  WARNING,
  BAD
}
