package com.blackbird.bot.operations;

/** The bot cannot start until somebody changes something. */
public final class StartRefused extends RuntimeException {
  private final String advice;

  /**
   * A refusal.
   *
   * @param what what is wrong, in a sentence
   * @param advice what to do, in a sentence
   */
  public StartRefused(String what, String advice) {
    super(what);
    this.advice = advice;
  }

  /** What to do, in a sentence. */
  public String advice() {
    return advice;
  }
}
