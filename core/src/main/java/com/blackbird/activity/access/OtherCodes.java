package com.blackbird.activity.access;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.Caller;
import java.util.Optional;

/** Takes codes that are typed like those of {@link Links} and mean something else. */
@FunctionalInterface
public interface OtherCodes {
  /** Knows no code. */
  OtherCodes NONE = (code, caller) -> Optional.empty();

  /**
   * Uses the code, once.
   *
   * @return what to answer; nothing when it is no such code
   * @throws com.blackbird.activity.command.CommandMistake when it cannot be used so
   */
  Optional<ChatMessage> redeem(LinkCode code, Caller caller);
}
