package com.blackbird.activity.intake;

/** A body that is not what its content type says; nothing of it was stored. */
public final class MalformedBody extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedBody(String message) {
    super(message);
  }
}
