package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.ThreadRef;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of trying one delivery. */
sealed interface Outcome {
  /**
   * The chat has it.
   *
   * @param thread the thread of its own that began with it; null when the chat did not say
   * @param state what the message is now
   * @param round how often it was posted anew
   */
  record Done(MessageRef message, @Nullable ThreadRef thread, Standing.State state, int round)
      implements Outcome {}

  /** There was nothing to send: overtaken by a newer state, or the message is gone. */
  record Needless() implements Outcome {}

  /** The platform will not have this message, ever. */
  record Dead(Reason reason, String detail) implements Outcome {}

  /** The platform will not have anything in this channel for now. */
  record Held(Reason reason, String detail) implements Outcome {}

  /** Another try makes sense after this wait. */
  record Later(Duration delay, Reason reason) implements Outcome {}
}
