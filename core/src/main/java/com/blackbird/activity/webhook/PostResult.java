package com.blackbird.activity.webhook;

import java.time.Duration;
import java.util.Optional;

/** What came of bringing a message to a webhook. */
public sealed interface PostResult {
  /** In one word: the status of the answer, or why there is none. */
  String word();

  /** It was taken. */
  record Taken(int status) implements PostResult {
    @Override
    public String word() {
      return Integer.toString(status);
    }
  }

  /**
   * It was answered, but not taken.
   *
   * @param after how long it asks to be left alone, if it does
   */
  record Refused(int status, Optional<Duration> after) implements PostResult {
    private static final int GONE = 410;

    /** Whether nothing is to be sent there any more. */
    public boolean isGone() {
      return status == GONE;
    }

    @Override
    public String word() {
      return Integer.toString(status);
    }
  }

  /** There was no answer, so nobody knows whether it was taken. */
  record Unanswered(Why why) implements PostResult {
    @Override
    public String word() {
      return why.name();
    }
  }

  /** Why there is no answer. */
  enum Why {
    /** It took too long. */
    TIMEOUT,
    /** Its address is inside a network that the bot must not look into. */
    PRIVATE,
    /** There is nobody, or nobody who can be trusted. */
    UNREACHABLE,
    /** The secrets that sign cannot be read. */
    SECRET
  }
}
