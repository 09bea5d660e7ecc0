package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import tools.jackson.databind.node.ObjectNode;

/** A person or a bot: https://discord.com/developers/docs/resources/user#user-object. */
public record User(String id, String name, String displayName, boolean isBot) {

  /** As the API shows it. */
  public ObjectNode toJson() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("username", name)
            .put("discriminator", isBot ? "0001" : "0")
            .put("global_name", isBot ? null : displayName)
            .putNull("avatar")
            .putNull("banner")
            .putNull("accent_color")
            .putNull("avatar_decoration_data")
            .putNull("collectibles")
            .putNull("primary_guild")
            .put("public_flags", 0)
            .put("flags", 0);
    if (isBot) {
      json.put("bot", true);
    }
    return json;
  }
}
