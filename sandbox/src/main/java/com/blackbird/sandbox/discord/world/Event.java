package com.blackbird.sandbox.discord.world;

import org.jspecify.annotations.Nullable;

/**
 * Something happened that bots may hear of through the gateway.
 *
 * @param type its name, such as MESSAGE_CREATE
 * @param guild where; null in a direct conversation
 * @param channel whose readers hear of it; null when all of the guild do
 * @param message the message whose content is shown only to those who may read it
 * @param onlyFor the one app that hears of it; null for all
 * @param body what each bot is told, from its own view
 */
public record Event(
    String type,
    @Nullable Guild guild,
    @Nullable Channel channel,
    @Nullable Message message,
    @Nullable App onlyFor,
    EventBody body) {

  /** Something in a channel. */
  public static Event in(Channel channel, String type, EventBody body) {
    return new Event(type, channel.guild(), channel, null, null, body);
  }

  /** Something about a message. */
  public static Event about(Message message, String type, EventBody body) {
    return new Event(type, message.channel().guild(), message.channel(), message, null, body);
  }

  /** Something about a whole guild. */
  public static Event of(Guild guild, String type, EventBody body) {
    return new Event(type, guild, null, null, null, body);
  }

  /** Something about a whole guild of which one app alone hears, whatever it has asked for. */
  public static Event to(App app, Guild guild, String type, EventBody body) {
    return new Event(type, guild, null, null, app, body);
  }
}
