package com.blackbird.activity.chat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one way out to a chat platform.
 *
 * <p>Each call tries once, waits for nothing but the platform, and never throws for what a platform
 * may answer; patience and repetition belong to the caller. One platform's trouble never shows on
 * another's gateway.
 */
public interface ChatGateway {
  /** The platform behind this gateway. */
  ChatPlatform platform();

  /** How the bot stands with the platform now. */
  ConnectionState state();

  /** How fast the platform lets the bot write. */
  default SendPace pace() {
    return SendPace.UNBOUND;
  }

  /**
   * Posts a message with its files, or nothing at all. With {@link Post#triedAt} it first looks
   * whether the message is there already, and answers with the one that it finds, whatever that
   * says by now.
   *
   * <p>The message that was sent may name its channel in another way than it was asked for: a
   * direct conversation gets its id only when it begins. Later calls take the one that was sent.
   *
   * <p>With {@link Post#start} a thread of its own begins with the message, and the answer names
   * it. With {@link Post#within} the message goes into that thread; one that is gone or locked is
   * refused as {@link Reason#MESSAGE_GONE}, for any other refusal holds up the whole channel. With
   * {@link Post#speaker} it shows whose words it brings.
   */
  SendResult post(Post post);

  /**
   * Posts a message in the channel itself.
   *
   * @param key names this post, up to 25 letters, digits and dashes
   */
  default SendResult post(ChannelRef channel, ChatMessage message, String key) {
    return post(Post.of(channel, message, key));
  }

  /** Replaces what a posted message says, pictures included; attached files stay as they are. */
  SendResult edit(MessageRef message, ChatMessage newState);

  /**
   * The same for a message that brings somebody's words.
   *
   * @param speaker whose words they are, as when it was posted; null when they are the bot's own
   */
  default SendResult edit(MessageRef message, ChatMessage newState, @Nullable Speaker speaker) {
    return edit(message, newState);
  }

  /**
   * The same for a message with which a thread began, and brings the thread's title and tags in
   * line where the platform has them.
   *
   * @param start what the thread is to be called by now; its members are left as they are
   */
  default SendResult edit(
      MessageRef message, ChatMessage newState, ThreadRef thread, ThreadStart start) {
    return edit(message, newState);
  }

  /**
   * Puts the bot's reaction to anybody's message, or takes it away. One that is there, or is not,
   * already counts as done; so does taking one from a message that is gone.
   *
   * @param emoji the character itself, or the name of one of the workspace's own
   */
  default SendResult react(MessageRef message, String emoji, boolean present) {
    return new SendResult.Refused(Reason.UNKNOWN, "no reactions on this platform");
  }

  /**
   * What stands in a thread now, a page of it: for catching up after an absence.
   *
   * @param after the message after which to begin; null for the beginning
   */
  default ThreadPage history(ThreadRef thread, @Nullable MessageRef after) {
    return new ThreadPage.Refused(Reason.UNKNOWN, "no history on this platform");
  }

  /**
   * The bytes of a file that somebody has sent, from their beginning; the caller closes the stream.
   *
   * @param message the message that it came with
   * @throws IOException when the platform does not give it out now
   */
  default InputStream open(MessageRef message, SentFile file) throws IOException {
    throw new IOException("no files on this platform");
  }

  /**
   * The user groups or roles of a workspace that people know by name; none when the platform does
   * not tell them now.
   */
  default List<ChatGroup> groups(String workspace) {
    return List.of();
  }

  /**
   * Whether everybody of the workspace can read the channel; false when the platform does not say.
   */
  default boolean everybodyReads(ChannelRef channel) {
    return false;
  }

  /**
   * Whether a thread that only some people read can begin in the channel; true when the platform
   * does not say, since what cannot be is refused by {@link #post(Post)}.
   */
  default boolean hasPrivateThreads(ChannelRef channel) {
    return true;
  }

  /**
   * Whether a person is no longer in the workspace; false when the platform does not say. Asked
   * when it matters, for platforms tell of it only to bots with more rights.
   */
  default boolean hasLeft(String workspace, String user) {
    return false;
  }

  /** Takes a posted message back; one that is gone already counts as taken back. */
  SendResult delete(MessageRef message);
}
