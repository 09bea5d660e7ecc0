package com.blackbird.activity.delivery;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Words what a channel reads that has missed messages, or has them late. */
@FunctionalInterface
public interface CatchUp {
  /**
   * The summary that replaces the held messages; empty to send the newest state of each instead.
   * Changes of messages that the channel has already are sent in any case.
   */
  Optional<ChatMessage> summary(ChannelTrouble trouble, Missed missed);

  /** What a message says beneath itself that could only be posted long after it was due. */
  default Optional<Part> late(AccountId account, ChannelRef channel, Instant due) {
    return Optional.empty();
  }

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
