package com.blackbird.activity.activity;

/** A place in the log was given that is none, or that belongs to other filters. */
public final class BadCursor extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadCursor(String message) {
    super(message);
  }

  /** It is no place in any log. */
  public static BadCursor unknown() {
    return new BadCursor(
        "cursor: this is not one that was given out; use the \"next\" of a page as it is, or start"
            + " again without a cursor");
  }
}
