package com.blackbird.sandbox.discord.gateway;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Member;
import com.blackbird.sandbox.discord.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers a request for members:
 * https://discord.com/developers/docs/events/gateway-events#request-guild-members.
 */
final class MemberRequest {
  private static final int CHUNK = 1000;
  private final World world;
  private final Session session;

  MemberRequest(World world, Session session) {
    this.world = world;
    this.session = session;
  }

  void answer(JsonNode request) {
    Guild guild = world.guilds().get(Json.text(request, "guild_id"));
    if (guild == null || !guild.has(session.app().bot())) {
      return;
    }
    List<String> ids =
        request.path("user_ids").isArray()
            ? Json.textItems(request, "user_ids")
            : request.has("user_ids") ? List.of(Json.text(request, "user_ids")) : List.of();
    List<Member> found = ids.isEmpty() ? matching(guild, request) : named(guild, ids);
    List<String> missing = ids.stream().filter(id -> !guild.members().containsKey(id)).toList();
    int chunks = Math.max(1, (found.size() + CHUNK - 1) / CHUNK);
    for (int i = 0; i < chunks; i++) {
      int end = Math.min(found.size(), (i + 1) * CHUNK);
      ObjectNode chunk = chunk(guild, found.subList(i * CHUNK, end), missing);
      if (Json.has(request, "nonce")) {
        chunk.set("nonce", request.path("nonce"));
      }
      session.dispatch(
          "GUILD_MEMBERS_CHUNK", chunk.put("chunk_index", i).put("chunk_count", chunks));
    }
  }

  private static List<Member> named(Guild guild, List<String> ids) {
    List<Member> found = new ArrayList<>();
    for (Member member : guild.members().values()) {
      if (ids.contains(member.user().id())) {
        found.add(member);
      }
    }
    return found;
  }

  private List<Member> matching(Guild guild, JsonNode request) {
    String query = Json.text(request, "query").toLowerCase(Locale.ROOT);
    int limit = Json.integer(request, "limit", 0);
    if (query.isEmpty() && !session.intents().listMembers()) {
      return List.of();
    }
    return guild.members().values().stream()
        .filter(member -> member.user().name().toLowerCase(Locale.ROOT).startsWith(query))
        .limit(limit == 0 ? Long.MAX_VALUE : limit)
        .toList();
  }

  private static ObjectNode chunk(Guild guild, List<Member> members, List<String> missing) {
    ObjectNode json = Json.object().put("guild_id", guild.id());
    ArrayNode list = json.putArray("members");
    members.forEach(member -> list.add(member.toJson()));
    if (!missing.isEmpty()) {
      json.set("not_found", Json.texts(missing));
    }
    return json;
  }
}
