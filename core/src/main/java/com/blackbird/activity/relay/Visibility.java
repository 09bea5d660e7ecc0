package com.blackbird.activity.relay;

/** What of a thread's talk the other side sees. */
public enum Visibility {
  /** Everything. */
  EVERYTHING,
  /** Messages that begin with {@code >}; plain talk stays internal. */
  MARKED
}
