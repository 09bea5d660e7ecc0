package com.blackbird.sandbox.wire;

/** A scenario cannot be arranged; the message names the field and says what is wrong with it. */
public final class BadScenario extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, as one sentence without its full stop. */
  public BadScenario(String sentence) {
    super(sentence);
  }
}
