package com.blackbird.activity.chat;

/**
 * A channel of a workspace, or the direct conversation of the bot with one of its people.
 *
 * @param workspace the platform's id of the workspace (Slack team, Discord guild)
 * @param channel the platform's id of the channel or thread, or {@code @} and the id of a person
 *     for the direct messages to them
 */
public record ChannelRef(ChatPlatform platform, String workspace, String channel) {
  private static final String PERSON = "@";

  /** The direct messages to a person. */
  public static ChannelRef direct(ChatPlatform platform, String workspace, String user) {
    return new ChannelRef(platform, workspace, PERSON + user);
  }

  /** Whether these are direct messages to a person named by their id. */
  public boolean isDirect() {
    return channel.startsWith(PERSON);
  }

  /** The id of the person whom direct messages go to. */
  public String person() {
    if (!isDirect()) {
      throw new IllegalStateException(channel + " is not a person");
    }
    return channel.substring(PERSON.length());
  }
}
