package com.blackbird.activity.chat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to send. */
public sealed interface SendResult {
  /**
   * The platform has it.
   *
   * @param thread the thread of its own that began with it, also when it was found from an earlier
   *     try; null when none was asked for
   */
  record Sent(MessageRef message, @Nullable ThreadRef thread) implements SendResult {
    /** A message that begins no thread. */
    public Sent(MessageRef message) {
      this(message, null);
    }
  }

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

  /** The same for one who wants a message gone: what is not there counts as taken back. */
  default SendResult takenBack(MessageRef message) {
    return this instanceof Refused refused && refused.reason() == Reason.MESSAGE_GONE
        ? new Sent(message)
        : this;
  }
}
