package com.blackbird.activity.relay;

import com.blackbird.activity.chat.MessageRef;

/**
 * How far something that was said to many has got in one of their conversations.
 *
 * @param message where it was said
 */
public record Arrival(ConversationId conversation, MessageRef message, State state) {
  /** How far. */
  public enum State {
    UNDERWAY,
    ARRIVED,
    /** It was refused, or the channel takes nothing for now. */
    FAILED,
    /** It was taken back, or not passed on since the conversation was closed. */
    NOT_THERE
  }
}
