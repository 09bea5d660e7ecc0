package com.blackbird.bot.desk;

import tools.jackson.databind.node.JsonNodeFactory;

/** A help desk did not do what it was asked, or nobody knows. */
public final class DeskTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient DeskAnswer answer;

  DeskTrouble(String what, DeskAnswer answer) {
    super(what + ": HTTP " + answer.status());
    this.answer = answer;
  }

  /** The network failed on the way; nobody knows whether the help desk has seen it. */
  DeskTrouble(String what, Throwable cause) {
    super(what + ": " + cause, cause);
    this.answer = new DeskAnswer(0, JsonNodeFactory.instance.objectNode(), null);
  }

  /** What the help desk answered; its status is 0 when there was no answer. */
  public DeskAnswer answer() {
    return answer;
  }
}
