package com.blackbird.activity.activity;

/** A place in the log was given that is none, or that belongs to other filters. */
public final class BadCursor extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadCursor(String message) {
    super(message);
  }
}
