package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole guild as a bot is told of it when it connects:
 * https://discord.com/developers/docs/events/gateway-events#guild-create.
 */
public final class GuildSnapshot {
  private GuildSnapshot() {}

  /**
   * The guild with its channels, the threads that the bot sees, and of the members the bot alone.
   */
  public static ObjectNode of(Guild guild, User bot) {
    ObjectNode json = guild.toJson();
    json.put("large", false).put("unavailable", false).put("member_count", guild.members().size());
    Member self = guild.members().get(bot.id());
    ArrayNode members = json.putArray("members");
    if (self != null) {
      json.set("joined_at", self.toJson().path("joined_at"));
      members.add(self.toJson());
    }
    ArrayNode channels = json.putArray("channels");
    ArrayNode threads = json.putArray("threads");
    for (Channel channel : guild.channels().values()) {
      if (!(channel instanceof ThreadChannel thread)) {
        channels.add(channel.toJson(bot));
      } else if (!thread.isArchived() && Access.sees(bot, thread)) {
        threads.add(thread.toJson(bot));
      }
    }
    for (String nothing :
        new String[] {
          "voice_states",
          "presences",
          "stage_instances",
          "guild_scheduled_events",
          "soundboard_sounds"
        }) {
      json.set(nothing, Json.array());
    }
    return json;
  }
}
