package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Who may use a command in a guild, and who is told when that changes. */
public final class CommandPermissions {
  private CommandPermissions() {}

  /** Replaces what was set for a command, or for the app itself where its id is given. */
  public static ObjectNode set(
      World world, App app, Guild guild, String command, List<CommandPermission> permissions) {
    app.permit(guild.id(), command, permissions);
    ObjectNode json = toJson(app, guild.id(), command);
    world.announce(
        new Event(
            "APPLICATION_COMMAND_PERMISSIONS_UPDATE",
            guild,
            null,
            null,
            app,
            bot -> json.deepCopy()));
    world.changed("command", Map.of("guild", guild.id()));
    return json;
  }

  /** As the API shows it. */
  public static ObjectNode toJson(App app, String guild, String command) {
    ObjectNode json = Json.object().put("id", command).put("application_id", app.id());
    var list = json.put("guild_id", guild).putArray("permissions");
    app.permissions(guild, command).forEach(one -> list.add(one.toJson()));
    return json;
  }

  /**
   * Whether the user may change it: they manage the guild and its roles, and may use the command.
   */
  public static boolean mayBeSetBy(User user, Guild guild) {
    long bits = Access.inGuild(guild, user);
    return Permission.MANAGE_GUILD.isIn(bits) && Permission.MANAGE_ROLES.isIn(bits);
  }

  /** Whether a role is below the user's highest one, so that the user may decide about it. */
  public static boolean isBelow(User user, Guild guild, Role role) {
    Member member = guild.members().get(user.id());
    if (member == null || guild.ownerId().equals(user.id())) {
      return member != null;
    }
    int highest =
        member.roles().stream()
            .flatMap(id -> Optional.ofNullable(guild.roles().get(id)).stream())
            .mapToInt(Role::position)
            .max()
            .orElse(0);
    return role.position() == 0 || role.position() < highest;
  }
}
