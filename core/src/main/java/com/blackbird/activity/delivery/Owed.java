package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChatMessage;
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
    @Nullable Duration kept) {
  private static final Duration KEPT_REPLY = Duration.ofDays(30);

  public Owed {
    if (parent != null && !parent.lane().equals(handle.lane())) {
      throw new IllegalArgumentException(
          handle.name() + " cannot answer " + parent.name() + " in another channel");
    }
  }

  /** The message says this, from now on and until the next such wish. */
  public static Owed show(Handle handle, ChatMessage message) {
    return new Owed(handle, message, null, false, null);
  }

  /** The same, in the thread of another message; kept for 30 days. */
  public static Owed reply(Handle parent, Handle reply, ChatMessage message) {
    return new Owed(reply, message, parent, false, KEPT_REPLY);
  }

  /** The message is there no more. */
  public static Owed takeBack(Handle handle) {
    return new Owed(handle, null, null, false, null);
  }

  /** The same reply, shown in the channel as well where the platform can. */
  public Owed shownInChannel() {
    return new Owed(handle, message, parent, true, kept);
  }

  /** The same, forgotten after this time: nobody will change it afterwards. */
  public Owed keptFor(Duration time) {
    return new Owed(handle, message, parent, alsoInChannel, time);
  }
}
