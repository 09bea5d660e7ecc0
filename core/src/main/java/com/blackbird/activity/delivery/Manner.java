package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadStart;
import org.jspecify.annotations.Nullable;

/**
 * How a message is to be sent, beyond what it says.
 *
 * @param start the thread of its own that begins with it; null for none
 * @param speaker in whose name it is said; null for the bot's own
 * @param threadOnly whether a reply whose thread is not there is better not said at all
 * @param mark the reaction that is owed instead of a message; null for a message
 */
public record Manner(
    @Nullable ThreadStart start,
    @Nullable Speaker speaker,
    boolean threadOnly,
    @Nullable Mark mark) {
  /** As any message. */
  static final Manner PLAIN = new Manner(null, null, false, null);

  /**
   * A reaction.
   *
   * @param target the message that it is put to; null for the one that the parent's handle names
   */
  public record Mark(@Nullable MessageRef target, String emoji) {}

  Manner opening(ThreadStart begun) {
    return new Manner(begun, speaker, threadOnly, mark);
  }

  Manner as(Speaker person) {
    return new Manner(start, person, threadOnly, mark);
  }

  Manner inThreadOnly() {
    return new Manner(start, speaker, true, mark);
  }
}
