package com.blackbird.activity.support;

/** How far the requester has been asked whether the answer helped. */
public enum Survey {
  NOT_ASKED,
  ASKED,
  /** Asked and reminded, once. */
  REMINDED,
  YES,
  NO;

  /** Whether an answer may still come. */
  boolean isOpen() {
    return this == ASKED || this == REMINDED;
  }
}
