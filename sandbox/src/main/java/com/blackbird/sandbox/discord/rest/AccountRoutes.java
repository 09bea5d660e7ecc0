package com.blackbird.sandbox.discord.rest;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.form.Refusal.Unknown;
import com.blackbird.sandbox.discord.gateway.Gateway;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Population;
import com.blackbird.sandbox.discord.world.User;
import com.blackbird.sandbox.discord.world.World;
import com.blackbird.sandbox.wire.SandboxAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the gateway is, who the bot is, and whom it can write to. */
final class AccountRoutes {
  private final World world;
  private final SandboxAddress address;
  private final Lookup lookup;

  AccountRoutes(World world, SandboxAddress address, Lookup lookup) {
    this.world = world;
    this.address = address;
    this.lookup = lookup;
  }

  void register(Routes routes) {
    routes.open(GET, "/gateway", call -> Json.object().put("url", gateway()));
    routes.add(GET, "/gateway/bot", this::gatewayForBots);
    routes.add(GET, "/users/@me", call -> self(call));
    routes.add(GET, "/users/@me/guilds", this::guilds);
    routes.add(POST, "/users/@me/channels", this::direct);
    routes.add(GET, "/users/{user}", call -> lookup.user(call).toJson());
    routes.add(GET, "/applications/@me", this::application);
    routes.add(GET, "/oauth2/applications/@me", this::application);
  }

  private String gateway() {
    return address.webSocket(Gateway.PATH);
  }

  private JsonNode gatewayForBots(Call call) {
    ObjectNode json = Json.object().put("url", gateway()).put("shards", 1);
    json.putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 1000)
        .put("reset_after", 0)
        .put("max_concurrency", 1);
    return json;
  }

  private static JsonNode self(Call call) {
    return call.bot()
        .toJson()
        .put("mfa_enabled", false)
        .put("locale", "en-US")
        .put("verified", true)
        .putNull("email");
  }

  private JsonNode guilds(Call call) {
    ArrayNode list = Json.array();
    for (Guild guild : world.guilds().values()) {
      if (guild.has(call.bot())) {
        ObjectNode one =
            list.addObject()
                .put("id", guild.id())
                .put("name", guild.name())
                .putNull("icon")
                .putNull("banner")
                .put("owner", false)
                .put("permissions", Long.toString(Access.inGuild(guild, call.bot())));
        one.putArray("features");
      }
    }
    return list;
  }

  private JsonNode direct(Call call) {
    User other = world.users().get(Json.text(call.body(), "recipient_id"));
    if (other == null) {
      throw Refusal.unknown(Unknown.USER);
    }
    if (other.isBot()) {
      throw new Refusal(400, 50007, "Cannot send messages to this user");
    }
    return new Population(world).directChannel(call.bot(), other).toJson(call.bot());
  }

  private JsonNode application(Call call) {
    int guilds = (int) world.guilds().values().stream().filter(g -> g.has(call.bot())).count();
    User owner =
        world.users().values().stream()
            .filter(user -> !user.isBot())
            .findFirst()
            .orElse(call.bot());
    return call.app().toJson(owner, guilds);
  }
}
