package com.blackbird.activity.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to be posted.
 *
 * @param thread the message in whose thread it is to stand; null for the channel itself
 * @param within the thread that {@code thread} has begun as one of its own; null when it has begun
 *     none. A reply goes there, wherever the channel is
 * @param alsoInChannel whether a reply is shown in the channel as well; where the platform shows a
 *     message in one place alone, in the channel, with a way to what it is about
 * @param key names this post, up to 25 letters, digits and dashes; the same key again is the same
 *     post
 * @param triedAt when an earlier try may have succeeded without our knowing; null when there was
 *     none
 * @param start the thread of its own that begins with this message; null for none
 * @param speaker whose words these are: shown by name and picture, or by name where the platform
 *     lets nobody speak for others; null when they are the bot's own
 */
public record Post(
    ChannelRef channel,
    @Nullable MessageRef thread,
    @Nullable ThreadRef within,
    boolean alsoInChannel,
    ChatMessage message,
    String key,
    @Nullable Instant triedAt,
    @Nullable ThreadStart start,
    @Nullable Speaker speaker) {
  /** A message in the channel itself that nobody has tried to post before. */
  public static Post of(ChannelRef channel, ChatMessage message, String key) {
    return new Post(channel, null, null, false, message, key, null, null, null);
  }

  /** The same in the thread of a message. */
  public Post inThreadOf(MessageRef parent, boolean shownInChannel) {
    return new Post(channel, parent, within, shownInChannel, message, key, triedAt, start, speaker);
  }

  /** The same in the thread that a message has begun. */
  public Post within(ThreadRef opened) {
    return new Post(channel, thread, opened, alsoInChannel, message, key, triedAt, start, speaker);
  }

  /** The same, to be looked for before it is posted, because it may be there since then. */
  public Post triedAt(Instant earlier) {
    return new Post(channel, thread, within, alsoInChannel, message, key, earlier, start, speaker);
  }

  /** The same, with which a thread of its own begins. */
  public Post opening(ThreadStart begun) {
    return new Post(channel, thread, within, alsoInChannel, message, key, triedAt, begun, speaker);
  }

  /** The same in somebody else's name. */
  public Post as(Speaker person) {
    return new Post(channel, thread, within, alsoInChannel, message, key, triedAt, start, person);
  }
}
