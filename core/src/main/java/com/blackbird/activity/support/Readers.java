package com.blackbird.activity.support;

/** Who of the customer's side reads a case. */
public enum Readers {
  /** Everybody of the account: it was asked where everybody of the workspace reads. */
  EVERYBODY,
  /** Whoever asks for it in the channel where it was asked; all others see that there is one. */
  CHANNEL,
  /** Only who asked, and who follows. */
  PEOPLE;

  static Readers of(boolean isPrivate, boolean everybodyReads) {
    return isPrivate ? PEOPLE : everybodyReads ? EVERYBODY : CHANNEL;
  }
}
