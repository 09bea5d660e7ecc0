package com.blackbird.sandbox.discord.rest;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.form.Refusal.Unknown;
import com.blackbird.sandbox.discord.rule.CommandRules;
import com.blackbird.sandbox.discord.rule.Limits;
import com.blackbird.sandbox.discord.rule.RegisteredCommand;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commands, global and of a guild:
 * https://discord.com/developers/docs/interactions/application-commands.
 */
final class CommandRoutes {
  private final World world;
  private final Lookup lookup;

  CommandRoutes(World world, Lookup lookup) {
    this.world = world;
    this.lookup = lookup;
  }

  void register(Routes routes) {
    register(routes, "/applications/{app}/commands", call -> "");
    register(
        routes, "/applications/{app}/guilds/{guild}/commands", call -> lookup.guild(call).id());
  }

  private void register(Routes routes, String path, Function<Call, String> scope) {
    routes.add(GET, path, call -> list(call, scope.apply(call)));
    routes.add(PUT, path, call -> replace(call, scope.apply(call)));
    routes.add(POST, path, call -> create(call, scope.apply(call)));
    routes.add(GET, path + "/{command}", call -> find(call, scope.apply(call)));
    routes.add(PATCH, path + "/{command}", call -> edit(call, scope.apply(call)));
    routes.add(DELETE, path + "/{command}", call -> delete(call, scope.apply(call)));
  }

  /** The app of the address, which is the one that calls. */
  static App own(Call call) {
    if (!call.param("app").equals(call.app().id())) {
      throw new Refusal(
          403, 20012, "You are not authorized to perform this action on this application");
    }
    return call.app();
  }

  private static Map<String, ObjectNode> commands(Call call, String guild) {
    return own(call).commands(guild);
  }

  private static JsonNode list(Call call, String guild) {
    ArrayNode list = Json.array();
    commands(call, guild).values().forEach(list::add);
    return list;
  }

  private JsonNode replace(Call call, String guild) {
    Map<String, ObjectNode> commands = commands(call, guild);
    CommandRules.checkAll(call.body());
    Map<String, ObjectNode> fresh = new LinkedHashMap<>();
    for (JsonNode sent : call.body()) {
      ObjectNode command =
          RegisteredCommand.of(world, call.app(), guild, sent, sameName(commands, sent));
      fresh.put(Json.text(command, "id"), command);
    }
    refuseTooMany(fresh);
    commands.clear();
    commands.putAll(fresh);
    return told(list(call, guild));
  }

  private JsonNode create(Call call, String guild) {
    Map<String, ObjectNode> commands = commands(call, guild);
    CommandRules.check(call.body());
    ObjectNode old = sameName(commands, call.body());
    ObjectNode command = RegisteredCommand.of(world, call.app(), guild, call.body(), old);
    Map<String, ObjectNode> fresh = new LinkedHashMap<>(commands);
    fresh.put(Json.text(command, "id"), command);
    refuseTooMany(fresh);
    commands.put(Json.text(command, "id"), command);
    call.status(old == null ? 201 : 200);
    return told(command);
  }

  private static ObjectNode find(Call call, String guild) {
    ObjectNode command = commands(call, guild).get(call.param("command"));
    if (command == null) {
      throw Refusal.unknown(Unknown.COMMAND);
    }
    return command;
  }

  private JsonNode edit(Call call, String guild) {
    ObjectNode old = find(call, guild);
    ObjectNode whole = old.deepCopy();
    call.body().properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
    CommandRules.check(whole);
    ObjectNode command = RegisteredCommand.of(world, call.app(), guild, whole, old);
    commands(call, guild).put(Json.text(old, "id"), command);
    return told(command);
  }

  private @Nullable JsonNode delete(Call call, String guild) {
    commands(call, guild).remove(Json.text(find(call, guild), "id"));
    told(Json.object());
    return null;
  }

  private JsonNode told(JsonNode answer) {
    world.changed("command", Map.of());
    return answer;
  }

  private static @Nullable ObjectNode sameName(Map<String, ObjectNode> commands, JsonNode sent) {
    for (ObjectNode command : commands.values()) {
      if (Json.text(command, "name").equals(Json.text(sent, "name"))
          && Json.integer(command, "type", 1) == Json.integer(sent, "type", 1)) {
        return command;
      }
    }
    return null;
  }

  private static void refuseTooMany(Map<String, ObjectNode> commands) {
    for (int type = 1; type <= 3; type++) {
      int wanted = type;
      long count =
          commands.values().stream().filter(c -> Json.integer(c, "type", 1) == wanted).count();
      int max = type == 1 ? Limits.SLASH_COMMANDS : Limits.CONTEXT_COMMANDS;
      if (count > max) {
        throw new Refusal(
            400, 30032, "Maximum number of application commands reached (" + max + ")");
      }
    }
  }
}
