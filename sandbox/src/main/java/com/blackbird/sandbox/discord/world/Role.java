package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A role of a guild: https://discord.com/developers/docs/topics/permissions#role-object.
 *
 * @param botId the bot that the role came with, or null
 */
public record Role(String id, String name, long permissions, int position, @Nullable String botId) {

  /** The same role with other permissions. */
  public Role withPermissions(long bits) {
    return new Role(id, name, bits, position, botId);
  }

  /** As the API shows it. */
  public ObjectNode toJson() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("name", name)
            .put("permissions", Long.toString(permissions))
            .put("position", position)
            .put("color", 0)
            .put("hoist", false)
            .put("managed", botId != null)
            .put("mentionable", false)
            .putNull("icon")
            .putNull("unicode_emoji")
            .put("flags", 0);
    json.putObject("colors")
        .put("primary_color", 0)
        .putNull("secondary_color")
        .putNull("tertiary_color");
    if (botId != null) {
      json.putObject("tags").put("bot_id", botId);
    }
    return json;
  }
}
