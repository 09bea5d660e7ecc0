package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.ThreadRef;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message and of the one that it answers.
 *
 * @param message where it is or was; null when it was never posted
 * @param state null when it was never posted
 * @param sent the row that was sent last
 * @param round how often the message was posted anew after it was taken back
 * @param thread the thread of its own that it began; null when it began none
 * @param parent where the message stands that this one answers; null when there is none
 * @param within the thread of its own that the parent began; null when it began none
 */
record Standing(
    @Nullable MessageRef message,
    @Nullable State state,
    long sent,
    int round,
    @Nullable ThreadRef thread,
    @Nullable MessageRef parent,
    @Nullable ThreadRef within) {
  /** What became of a posted message. */
  enum State {
    STANDS,
    TAKEN_BACK,
    /** Somebody else has removed it. */
    GONE
  }
}
