package com.blackbird.sandbox.discord.rest;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PUT;

import com.blackbird.sandbox.discord.form.Cursor;
import com.blackbird.sandbox.discord.form.FormErrors;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.form.Refusal.Unknown;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.CommandPermission;
import com.blackbird.sandbox.discord.world.CommandPermissions;
import com.blackbird.sandbox.discord.world.Grant;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Role;
import com.blackbird.sandbox.discord.world.Snowflakes;
import com.blackbird.sandbox.discord.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Who may use which command in a guild. Bots read it; only a user who manages the guild and its
 * roles changes it, by an access token:
 * https://discord.com/developers/docs/interactions/application-commands#edit-application-command-permissions.
 */
final class CommandPermissionRoutes {
  private static final String ALL = "/applications/{app}/guilds/{guild}/commands/permissions";
  private static final String ONE =
      "/applications/{app}/guilds/{guild}/commands/{command}/permissions";
  private final World world;
  private final Lookup lookup;

  CommandPermissionRoutes(World world, Lookup lookup) {
    this.world = world;
    this.lookup = lookup;
  }

  void register(Routes routes) {
    routes.add(GET, ALL, this::list);
    routes.add(GET, ONE, this::get);
    routes.open(PUT, ONE, this::set);
  }

  private JsonNode list(Call call) {
    Guild guild = lookup.guild(call);
    App app = CommandRoutes.own(call);
    ArrayNode list = Json.array();
    app.permitted(guild.id())
        .forEach(command -> list.add(CommandPermissions.toJson(app, guild.id(), command)));
    return list;
  }

  private JsonNode get(Call call) {
    Guild guild = lookup.guild(call);
    App app = CommandRoutes.own(call);
    String command = known(app, guild, call.param("command"));
    if (app.permissions(guild.id(), command).isEmpty()) {
      throw Refusal.unknown(Unknown.COMMAND_PERMISSIONS);
    }
    return CommandPermissions.toJson(app, guild.id(), command);
  }

  private static String known(App app, Guild guild, String command) {
    boolean known =
        command.equals(app.id())
            || app.commands("").containsKey(command)
            || app.commands(guild.id()).containsKey(command);
    if (!known) {
      throw Refusal.unknown(Unknown.COMMAND);
    }
    return command;
  }

  private JsonNode set(Call call) {
    Grant grant = grant(call);
    Guild guild = world.guilds().get(call.param("guild"));
    if (guild == null || !guild.has(grant.user()) || !guild.has(grant.app().bot())) {
      throw Refusal.unknown(Unknown.GUILD);
    }
    String command = known(grant.app(), guild, call.param("command"));
    if (!CommandPermissions.mayBeSetBy(grant.user(), guild)) {
      throw Refusal.missingPermissions();
    }
    List<CommandPermission> wanted = read(call.body());
    for (CommandPermission one : wanted) {
      Role role = guild.roles().get(one.id());
      if (role != null && !CommandPermissions.isBelow(grant.user(), guild, role)) {
        throw Refusal.missingPermissions();
      }
    }
    return CommandPermissions.set(world, grant.app(), guild, command, wanted);
  }

  private Grant grant(Call call) {
    String header = call.authorization();
    if (header.startsWith("Bot ")) {
      throw new Refusal(403, 20001, "Bots cannot use this endpoint");
    }
    Grant grant = header.startsWith("Bearer ") ? world.grants().get(header.substring(7)) : null;
    if (grant == null) {
      throw Refusal.unauthorized();
    }
    if (!grant.scopes().contains(Grant.COMMAND_PERMISSIONS)) {
      throw new Refusal(403, 50026, "Missing required OAuth2 scope");
    }
    if (!grant.app().id().equals(call.param("app"))) {
      throw new Refusal(
          403, 20012, "You are not authorized to perform this action on this application");
    }
    return grant;
  }

  private static List<CommandPermission> read(JsonNode body) {
    FormErrors errors = new FormErrors();
    Cursor all =
        Cursor.of(body, errors).field("permissions").required().count(0, CommandPermission.MOST);
    for (Cursor one : all.items()) {
      one.field("type").required().oneOf(Set.of(1, 2, 3));
      one.field("permission").required();
      if (!Snowflakes.isId(Json.text(one.node(), "id"))) {
        one.field("id").wrong("NUMBER_TYPE_COERCE", "Value is not snowflake.");
      }
    }
    errors.refuse();
    List<CommandPermission> permissions = new ArrayList<>();
    for (JsonNode one : Json.items(body, "permissions")) {
      permissions.add(
          new CommandPermission(
              Json.text(one, "id"), Json.integer(one, "type", 0), Json.isTrue(one, "permission")));
    }
    return permissions;
  }
}
