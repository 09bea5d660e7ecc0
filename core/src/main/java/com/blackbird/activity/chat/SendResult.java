package com.blackbird.activity.chat;

import java.time.Duration;

/** What came of one attempt to send. */
public sealed interface SendResult {
  /** The platform has it. */
  record Sent(MessageRef message) implements SendResult {}

  /**
   * The platform may take it after a wait. Only {@link Reason#RATE_LIMITED} says that it did not
   * take it; after any other reason the message may be there.
   */
  record TryLater(Duration delay, Reason reason) implements SendResult {}

  /**
   * The platform will not take it, however often it is tried.
   *
   * @param detail the platform's own word for it, for the log
   */
  record Refused(Reason reason, String detail) implements SendResult {}
}
