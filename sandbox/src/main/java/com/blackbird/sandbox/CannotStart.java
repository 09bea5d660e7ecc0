package com.blackbird.sandbox;

import org.jspecify.annotations.Nullable;

/** The sandbox cannot start; the message tells its user why and what to do. */
final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotStart(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
