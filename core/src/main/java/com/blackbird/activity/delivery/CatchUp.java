package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChatMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Words the one message that stands for everything that a channel has missed. */
@FunctionalInterface
public interface CatchUp {
  /**
   * The summary that replaces the held messages; empty to send the newest state of each instead.
   * Changes of messages that the channel has already are sent in any case.
   */
  Optional<ChatMessage> summary(ChannelTrouble trouble, Missed missed);

  /** Every held message is sent, in its newest state. */
  static CatchUp none() {
    return (trouble, missed) -> Optional.empty();
  }

  /**
   * New messages that a channel has not had.
   *
   * @param count how many there are
   * @param first when the first was asked for
   * @param last when the last was asked for
   * @param newest some of them in their newest state, oldest first
   */
  record Missed(int count, Instant first, Instant last, List<ChatMessage> newest) {
    public Missed {
      newest = List.copyOf(newest);
    }
  }
}
