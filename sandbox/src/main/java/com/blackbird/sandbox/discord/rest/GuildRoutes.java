package com.blackbird.sandbox.discord.rest;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import com.blackbird.sandbox.discord.form.Cursor;
import com.blackbird.sandbox.discord.form.FormErrors;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.form.Refusal.Unknown;
import com.blackbird.sandbox.discord.rule.Limits;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Member;
import com.blackbird.sandbox.discord.world.Permission;
import com.blackbird.sandbox.discord.world.Population;
import com.blackbird.sandbox.discord.world.ThreadChannel;
import com.blackbird.sandbox.discord.world.World;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Guilds: https://discord.com/developers/docs/resources/guild. */
final class GuildRoutes {
  private final World world;
  private final Lookup lookup;

  GuildRoutes(World world, Lookup lookup) {
    this.world = world;
    this.lookup = lookup;
  }

  void register(Routes routes) {
    routes.add(GET, "/guilds/{guild}", call -> lookup.guild(call).toJson());
    routes.add(GET, "/guilds/{guild}/channels", this::channels);
    routes.add(POST, "/guilds/{guild}/channels", this::createChannel);
    routes.add(GET, "/guilds/{guild}/members", this::members);
    routes.add(GET, "/guilds/{guild}/members/{user}", this::member);
    routes.add(GET, "/guilds/{guild}/roles", this::roles);
    routes.add(GET, "/guilds/{guild}/threads/active", this::threads);
  }

  private JsonNode channels(Call call) {
    ArrayNode list = Json.array();
    for (Channel channel : lookup.guild(call).channels().values()) {
      if (!channel.isThread()) {
        list.add(channel.toJson(call.bot()));
      }
    }
    return list;
  }

  private JsonNode createChannel(Call call) {
    Guild guild = lookup.guild(call);
    if (!Permission.MANAGE_CHANNELS.isIn(Access.inGuild(guild, call.bot()))) {
      throw Refusal.missingPermissions();
    }
    FormErrors errors = new FormErrors();
    Cursor body = Cursor.of(call.body(), errors);
    body.field("name").required().length(1, Limits.THREAD_NAME);
    body.field("type").oneOf(Set.of(Channel.TEXT, Channel.ANNOUNCEMENT, Channel.FORUM));
    errors.refuse();
    call.status(201);
    int type = Json.integer(call.body(), "type", Channel.TEXT);
    return new Population(world)
        .addChannel(guild, Json.text(call.body(), "name"), type)
        .toJson(call.bot());
  }

  private JsonNode members(Call call) {
    Guild guild = lookup.guild(call);
    if (!call.app().mayHearOfMembers()) {
      throw Refusal.missingAccess();
    }
    int limit = Query.number(call, "limit", 1, 1, 1000);
    String after = call.query("after");
    ArrayNode list = Json.array();
    guild.members().values().stream()
        .filter(m -> after == null || isLater(m.user().id(), after))
        .sorted(
            (a, b) -> Long.compare(Long.parseLong(a.user().id()), Long.parseLong(b.user().id())))
        .limit(limit)
        .forEach(member -> list.add(member.toJson()));
    return list;
  }

  private static boolean isLater(String id, String after) {
    return Long.parseLong(id) > Query.id("after", after);
  }

  private JsonNode member(Call call) {
    Member member = lookup.guild(call).members().get(lookup.user(call).id());
    if (member == null) {
      throw Refusal.unknown(Unknown.MEMBER);
    }
    return member.toJson();
  }

  private JsonNode roles(Call call) {
    ArrayNode list = Json.array();
    lookup.guild(call).roles().values().forEach(role -> list.add(role.toJson()));
    return list;
  }

  private JsonNode threads(Call call) {
    ObjectNode json = Json.object().put("has_more", false);
    ArrayNode threads = json.putArray("threads");
    ArrayNode members = json.putArray("members");
    for (Channel channel : lookup.guild(call).channels().values()) {
      if (channel instanceof ThreadChannel thread
          && !thread.isArchived()
          && Access.sees(call.bot(), thread)) {
        threads.add(thread.toJson(call.bot()));
        if (thread.members().containsKey(call.bot().id())) {
          members.add(thread.memberJson(call.bot().id()));
        }
      }
    }
    return json;
  }
}
