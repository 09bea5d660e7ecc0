package com.blackbird.activity.chat;

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

  /** Takes a posted message back; one that is gone already counts as taken back. */
  SendResult delete(MessageRef message);
}
