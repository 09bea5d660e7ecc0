package com.blackbird.activity.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to be posted.
 *
 * @param thread the message in whose thread it is to stand; null for the channel itself
 * @param alsoInChannel whether a reply is shown in the channel as well, where the platform can
 * @param key names this post, up to 25 letters, digits and dashes; the same key again is the same
 *     post
 * @param triedAt when an earlier try may have succeeded without our knowing; null when there was
 *     none
 */
public record Post(
    ChannelRef channel,
    @Nullable MessageRef thread,
    boolean alsoInChannel,
    ChatMessage message,
    String key,
    @Nullable Instant triedAt) {
  /** A message in the channel itself that nobody has tried to post before. */
  public static Post of(ChannelRef channel, ChatMessage message, String key) {
    return new Post(channel, null, false, message, key, null);
  }

  /** The same in the thread of a message. */
  public Post inThreadOf(MessageRef parent, boolean alsoInChannel) {
    return new Post(channel, parent, alsoInChannel, message, key, triedAt);
  }

  /** The same, to be looked for before it is posted, because it may be there since then. */
  public Post triedAt(Instant earlier) {
    return new Post(channel, thread, alsoInChannel, message, key, earlier);
  }
}
