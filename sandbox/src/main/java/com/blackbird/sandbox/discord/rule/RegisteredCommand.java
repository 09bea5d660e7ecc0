package com.blackbird.sandbox.discord.rule;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A command as Discord keeps it once it is registered. */
public final class RegisteredCommand {
  private RegisteredCommand() {}

  /**
   * The command that was sent, in place of an old one or as a new one.
   *
   * @param guild the id of the guild it is for, or the empty text for a global one
   */
  public static ObjectNode of(
      World world, App app, String guild, JsonNode sent, @Nullable ObjectNode old) {
    ObjectNode json =
        Json.object()
            .put("id", old == null ? world.newId() : Json.text(old, "id"))
            .put("application_id", app.id())
            .put("version", world.newId())
            .put("type", Json.integer(sent, "type", 1))
            .put("name", Json.text(sent, "name"))
            .put("description", Json.text(sent, "description"))
            .put("default_member_permissions", Json.textOrNull(sent, "default_member_permissions"))
            .put("nsfw", Json.isTrue(sent, "nsfw"));
    if (!guild.isEmpty()) {
      json.put("guild_id", guild);
    } else {
      json.set("contexts", numbers(sent, "contexts", Json.nothing()));
      json.put("dm_permission", true);
    }
    json.set("integration_types", numbers(sent, "integration_types", Json.array().add(0)));
    for (String names : new String[] {"name_localizations", "description_localizations"}) {
      json.set(names, sent.has(names) ? sent.path(names) : Json.nothing());
    }
    if (!Json.items(sent, "options").isEmpty()) {
      json.set("options", sent.path("options"));
    }
    return json;
  }

  /** JDA sends these numbers as texts, and Discord takes them. */
  private static JsonNode numbers(JsonNode sent, String field, JsonNode otherwise) {
    if (!sent.path(field).isArray()) {
      return otherwise;
    }
    ArrayNode numbers = Json.array();
    sent.path(field).forEach(value -> numbers.add(value.asInt()));
    return numbers;
  }
}
