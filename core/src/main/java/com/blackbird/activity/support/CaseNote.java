package com.blackbird.activity.support;

import com.blackbird.activity.chat.ChatMessage;
import java.util.Optional;

/**
 * What the threads are told of a change.
 *
 * @param desk what support's thread is told
 * @param shownInChannel whether support's whole channel is told as well
 * @param requester what the requester's thread is told
 */
record CaseNote(
    Optional<ChatMessage> desk, boolean shownInChannel, Optional<ChatMessage> requester) {
  static final CaseNote NOTHING = new CaseNote(Optional.empty(), false, Optional.empty());

  static CaseNote desk(ChatMessage message) {
    return new CaseNote(Optional.of(message), false, Optional.empty());
  }

  CaseNote inChannel() {
    return new CaseNote(desk, true, requester);
  }

  CaseNote requester(ChatMessage message) {
    return new CaseNote(desk, shownInChannel, Optional.of(message));
  }
}
