package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadStart;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a message is to become.
 *
 * @param message what it is to say; null when it is to be taken back
 * @param parent the message in whose thread it is to stand; null for the channel itself
 * @param alsoInChannel whether a reply is shown in the channel as well, where the platform can
 * @param kept how long it may still be changed from now on; null until it is forgotten
 */
public record Owed(
    Handle handle,
    @Nullable ChatMessage message,
    @Nullable Handle parent,
    boolean alsoInChannel,
    @Nullable Duration kept,
    Manner manner) {
  private static final Duration KEPT_REPLY = Duration.ofDays(30);

  public Owed {
    if (parent != null && !parent.lane().equals(handle.lane())) {
      throw new IllegalArgumentException(
          handle.name() + " cannot answer " + parent.name() + " in another channel");
    }
  }

  /** The message says this, from now on and until the next such wish. */
  public static Owed show(Handle handle, ChatMessage message) {
    return new Owed(handle, message, null, false, null, Manner.PLAIN);
  }

  /** The same, in the thread of another message; kept for 30 days. */
  public static Owed reply(Handle parent, Handle reply, ChatMessage message) {
    return new Owed(reply, message, parent, false, KEPT_REPLY, Manner.PLAIN);
  }

  /** The message is there no more. */
  public static Owed takeBack(Handle handle) {
    return new Owed(handle, null, null, false, null, Manner.PLAIN);
  }

  /**
   * The bot's reaction is on this message, whoever wrote it, or is not; kept for 30 days. A
   * reaction that a platform refuses is left out.
   *
   * @param mark names the reaction, and the channel in whose order it stands
   */
  public static Owed mark(Handle mark, MessageRef target, String emoji, boolean present) {
    return mark(mark, null, new Manner.Mark(target, emoji), present);
  }

  /** The same on a message of the outbox, which may not be posted yet. */
  public static Owed mark(Handle mark, Handle target, String emoji, boolean present) {
    return mark(mark, target, new Manner.Mark(null, emoji), present);
  }

  private static Owed mark(
      Handle handle, @Nullable Handle parent, Manner.Mark mark, boolean present) {
    return new Owed(
        handle,
        present ? ChatMessage.of(mark.emoji()) : null,
        parent,
        false,
        KEPT_REPLY,
        new Manner(null, null, false, mark));
  }

  /** The same reply, shown in the channel as well where the platform can. */
  public Owed shownInChannel() {
    return new Owed(handle, message, parent, true, kept, manner);
  }

  /** The same, forgotten after this time: nobody will change it afterwards. */
  public Owed keptFor(Duration time) {
    return new Owed(handle, message, parent, alsoInChannel, time, manner);
  }

  /**
   * The same, and a thread of its own begins with it. To be said with every later state as well:
   * the thread's title and tags follow it.
   */
  public Owed opening(ThreadStart thread) {
    return new Owed(handle, message, parent, alsoInChannel, kept, manner.opening(thread));
  }

  /** The same in somebody else's name, with every state. */
  public Owed as(Speaker speaker) {
    return new Owed(handle, message, parent, alsoInChannel, kept, manner.as(speaker));
  }

  /** The same reply, never said outside of its thread: refused when there is none. */
  public Owed inThreadOnly() {
    return new Owed(handle, message, parent, alsoInChannel, kept, manner.inThreadOnly());
  }
}
