package com.blackbird.sandbox.discord.gateway;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.GuildSnapshot;
import com.blackbird.sandbox.discord.world.World;
import com.blackbird.sandbox.wire.SandboxAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Begins sessions and resumes them: https://discord.com/developers/docs/events/gateway#connections.
 */
final class Identification {
  private final World world;
  private final SandboxAddress address;
  private final Map<String, Session> sessions;
  private final EventLine line;
  private int overlaps;

  Identification(
      World world, SandboxAddress address, Map<String, Session> sessions, EventLine line) {
    this.world = world;
    this.address = address;
    this.sessions = sessions;
    this.line = line;
  }

  void identify(Connection connection, JsonNode data) {
    App app = appOf(data);
    Intents intents = new Intents(Json.number(data, "intents", -1));
    int shard = data.path("shard").path(0).asInt(0);
    int shards = data.path("shard").path(1).asInt(1);
    if (connection.session() != null) {
      connection.close(CloseCode.ALREADY_AUTHENTICATED);
    } else if (app == null) {
      connection.close(CloseCode.AUTHENTICATION_FAILED);
    } else if (shard < 0 || shards < 1 || shard >= shards) {
      connection.close(CloseCode.INVALID_SHARD);
    } else if (!intents.areKnown()) {
      connection.close(CloseCode.INVALID_INTENTS);
    } else if (!intents.areAllowed(app)) {
      connection.close(CloseCode.DISALLOWED_INTENTS);
    } else {
      String id = UUID.randomUUID().toString().replace("-", "");
      begin(connection, new Session(id, app, intents, shard, shards, line));
    }
  }

  /** How often a session began for what another connected one was told of already. */
  int overlaps() {
    return overlaps;
  }

  private void begin(Connection connection, Session session) {
    if (sessions.values().stream()
        .anyMatch(other -> other.connection() != null && other.overlaps(session))) {
      overlaps++;
    }
    sessions.put(session.id(), session);
    connection.serve(session);
    session.connect(connection);
    List<Guild> guilds =
        world.guilds().values().stream()
            .filter(guild -> guild.has(session.app().bot()) && session.has(guild))
            .toList();
    session.dispatch("READY", ready(session, guilds));
    for (Guild guild : guilds) {
      session.dispatch("GUILD_CREATE", GuildSnapshot.of(guild, session.app().bot()));
    }
    world.changed("connection", Map.of("app", session.app().id()));
  }

  private ObjectNode ready(Session session, List<Guild> guilds) {
    ObjectNode json =
        Json.object()
            .put("v", 10)
            .put("session_id", session.id())
            .put("session_type", "normal")
            .put("resume_gateway_url", address.webSocket(Gateway.PATH));
    ObjectNode user = session.app().bot().toJson();
    json.set("user", user.put("verified", true).put("mfa_enabled", false).putNull("email"));
    json.putObject("application").put("id", session.app().id()).put("flags", session.app().flags());
    json.putArray("shard").add(session.shard()).add(session.shards());
    ArrayNode list = json.putArray("guilds");
    guilds.forEach(guild -> list.addObject().put("id", guild.id()).put("unavailable", true));
    json.putArray("private_channels");
    json.putObject("user_settings");
    json.putArray("relationships");
    json.putArray("presences");
    json.putArray("guild_join_requests");
    json.putArray("_trace");
    return json;
  }

  void resume(Connection connection, JsonNode data) {
    App app = appOf(data);
    Session session = sessions.get(Json.text(data, "session_id"));
    long seen = Json.number(data, "seq", 0);
    if (connection.session() != null) {
      connection.close(CloseCode.ALREADY_AUTHENTICATED);
    } else if (app == null) {
      connection.close(CloseCode.AUTHENTICATION_FAILED);
    } else if (session == null || !session.app().equals(app)) {
      connection.sendOp(9, Json.tree(false));
    } else if (session.isAheadOfUs(seen)) {
      connection.close(CloseCode.INVALID_SEQ);
    } else if (!session.canReplayAfter(seen)) {
      sessions.remove(session.id());
      connection.sendOp(9, Json.tree(false));
    } else {
      takeOver(connection, session, seen);
    }
  }

  private void takeOver(Connection connection, Session session, long seen) {
    connection.serve(session);
    session.replayAfter(seen, connection);
    session.connect(connection);
    ObjectNode body = Json.object();
    body.putArray("_trace");
    session.dispatch("RESUMED", body);
    world.changed("connection", Map.of("app", session.app().id()));
  }

  private @Nullable App appOf(JsonNode data) {
    String token = Json.text(data, "token");
    return world.appWithToken(token.startsWith("Bot ") ? token.substring(4) : token);
  }
}
