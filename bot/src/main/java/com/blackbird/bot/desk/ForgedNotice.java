package com.blackbird.bot.desk;

/** A notice that the help desk has not sent, or has not sent just now. */
public final class ForgedNotice extends Exception {
  private static final long serialVersionUID = 1L;

  /** A notice that is refused for this reason. */
  public ForgedNotice(String why) {
    super(why, null, false, false);
  }
}
