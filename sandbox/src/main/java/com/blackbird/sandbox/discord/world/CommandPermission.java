package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whom, or where, a command is allowed or denied in a guild:
 * https://discord.com/developers/docs/interactions/application-commands#application-command-permissions-object.
 *
 * @param id a role, a user or a channel; the guild's id means everyone, and one less every channel
 */
public record CommandPermission(String id, int type, boolean permission) {
  /** For the members with a role. */
  public static final int ROLE = 1;

  /** For one user. */
  public static final int USER = 2;

  /** In a channel. */
  public static final int CHANNEL = 3;

  /** How many a command can have in a guild. */
  public static final int MOST = 100;

  /** The id that stands for every channel of a guild. */
  public static String everyChannel(Guild guild) {
    return Long.toString(Long.parseLong(guild.id()) - 1);
  }

  /** As the API shows it. */
  public ObjectNode toJson() {
    return Json.object().put("id", id).put("type", type).put("permission", permission);
  }
}
