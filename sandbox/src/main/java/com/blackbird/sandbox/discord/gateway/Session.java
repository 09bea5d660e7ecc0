package com.blackbird.sandbox.discord.gateway;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Conversations;
import com.blackbird.sandbox.discord.world.Event;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A bot's session: it outlives its connection, and keeps what was missed up to a bound. */
final class Session {
  /** How many events are kept for a resume. */
  static final int KEPT = 5000;

  private static final int SHARD_SHIFT = 22;
  private final String id;
  private final App app;
  private final Intents intents;
  private final int shard;
  private final int shards;
  private final EventLine line;
  private final Deque<Sent> kept = new ArrayDeque<>();
  private @Nullable Connection connection;
  private long sequence;

  Session(String id, App app, Intents intents, int shard, int shards, EventLine line) {
    this.id = id;
    this.app = app;
    this.intents = intents;
    this.shard = shard;
    this.shards = shards;
    this.line = line;
  }

  String id() {
    return id;
  }

  App app() {
    return app;
  }

  Intents intents() {
    return intents;
  }

  int shard() {
    return shard;
  }

  int shards() {
    return shards;
  }

  @Nullable Connection connection() {
    return connection;
  }

  void connect(@Nullable Connection newConnection) {
    connection = newConnection;
  }

  /** Whether the guild belongs to this shard; direct conversations belong to the first one. */
  boolean has(@Nullable Guild guild) {
    return guild == null
        ? shard == 0
        : (Long.parseLong(guild.id()) >>> SHARD_SHIFT) % shards == shard;
  }

  /**
   * Whether both are told of the same guilds: of the same number of shards the same one, of
   * different numbers any, since some guild may be in both.
   */
  boolean overlaps(Session other) {
    return app.equals(other.app) && (shards != other.shards || shard == other.shard);
  }

  void hear(Event event) {
    if (isConcerned(event)) {
      ObjectNode body = event.body().toldTo(app.bot());
      Message message = event.message();
      if (message != null
          && !intents.showContent()
          && !Conversations.isOpenTo(message, app.bot())) {
        Conversations.hideContent(body);
      }
      Channel channel = event.channel();
      dispatch(event.type(), channel == null ? Set.of() : channel.places(), body);
    }
  }

  private boolean isConcerned(Event event) {
    if (event.onlyFor() != null) {
      return event.onlyFor().equals(app) && has(event.guild());
    }
    Guild guild = event.guild();
    boolean member = guild == null || guild.has(app.bot());
    boolean asked = intents.cover(event) || isAboutItself(event);
    return member && has(guild) && asked && sees(event);
  }

  /**
   * A bot is told of its own member without the intent:
   * https://discord.com/developers/docs/events/gateway#list-of-intents
   */
  private boolean isAboutItself(Event event) {
    return event.type().equals("GUILD_MEMBER_UPDATE")
        && Json.text(event.body().toldTo(app.bot()).path("user"), "id").equals(app.bot().id());
  }

  private boolean sees(Event event) {
    Channel channel = event.channel();
    return channel == null
        || event.type().startsWith("CHANNEL_")
        || Access.sees(app.bot(), channel);
  }

  /** Tells the bot something that is about no channel. */
  void dispatch(String type, ObjectNode body) {
    dispatch(type, Set.of(), body);
  }

  private void dispatch(String type, Set<String> places, ObjectNode body) {
    sequence++;
    ObjectNode payload = Json.object().put("op", 0).put("s", sequence).put("t", type);
    payload.set("d", body);
    Sent sent = new Sent(sequence, Json.write(payload));
    kept.addLast(sent);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
    if (connection != null) {
      line.send(connection, type, places, body, sent.text());
    }
  }

  /** Whether the bot names a number that was never sent. */
  boolean isAheadOfUs(long lastSeen) {
    return lastSeen > sequence;
  }

  /** Whether everything after that number is still here. */
  boolean canReplayAfter(long lastSeen) {
    return lastSeen == sequence || (!kept.isEmpty() && kept.getFirst().sequence() <= lastSeen + 1);
  }

  void replayAfter(long lastSeen, Connection to) {
    for (Sent sent : kept) {
      if (sent.sequence() > lastSeen) {
        to.send(sent.text());
      }
    }
  }

  private record Sent(long sequence, String text) {}
}
