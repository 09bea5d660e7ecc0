package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message: https://discord.com/developers/docs/resources/message#message-object. */
public final class Message {
  /** Embeds are not shown. */
  public static final int SUPPRESS_EMBEDS = 1 << 2;

  /** A thread was started from it. */
  public static final int HAS_THREAD = 1 << 5;

  /** Only the user of the interaction sees it. */
  public static final int EPHEMERAL = 1 << 6;

  /** The bot has deferred its answer. */
  public static final int LOADING = 1 << 7;

  /** Nobody's telephone rings. */
  public static final int SUPPRESS_NOTIFICATIONS = 1 << 12;

  /** It consists of components only. */
  public static final int COMPONENTS_V2 = 1 << 15;

  private final String id;
  private final Channel channel;
  private final User author;
  private final Instant sent;
  private final Origin origin;
  private Body body;
  private @Nullable Instant edited;
  private @Nullable Instant pinned;
  private @Nullable ThreadChannel thread;
  private final Map<String, Set<String>> reactions = new LinkedHashMap<>();

  Message(String id, Channel channel, User author, Instant sent, Origin origin, Body body) {
    this.id = id;
    this.channel = channel;
    this.author = author;
    this.sent = sent;
    this.origin = origin;
    this.body = body;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Where it is. */
  public Channel channel() {
    return channel;
  }

  /** Who wrote it. */
  public User author() {
    return author;
  }

  /** What it says. */
  public Body body() {
    return body;
  }

  /** The one user who sees it; null when all do. */
  public @Nullable User onlyFor() {
    return origin.onlyFor();
  }

  /** Whether the user can see it, given that the channel can be seen. */
  public boolean isFor(User user) {
    return origin.onlyFor() == null || user.equals(origin.onlyFor());
  }

  /** Whether the bot has yet to answer. */
  public boolean isLoading() {
    return (body.flags() & LOADING) != 0;
  }

  /** When it was edited last, or null. */
  @Nullable Instant edited() {
    return edited;
  }

  /** When it was pinned, or null. */
  public @Nullable Instant pinnedAt() {
    return pinned;
  }

  void pin(@Nullable Instant when) {
    pinned = when;
  }

  /** The thread that was started from it. */
  public @Nullable ThreadChannel thread() {
    return thread;
  }

  void started(ThreadChannel newThread) {
    thread = newThread;
    body = body.withFlags(body.flags() | HAS_THREAD);
  }

  void replace(Body newBody, @Nullable Instant when) {
    body = newBody;
    edited = when;
  }

  /** Who reacted, by emoji. */
  public Map<String, Set<String>> reactions() {
    return reactions;
  }

  /** Adds a reaction; false when it was there. */
  boolean react(User user, String emoji) {
    return reactions.computeIfAbsent(emoji, ignored -> new LinkedHashSet<>()).add(user.id());
  }

  /** Takes a reaction away; false when there was none. */
  boolean unreact(User user, String emoji) {
    Set<String> users = reactions.getOrDefault(emoji, Set.of());
    boolean removed = !users.isEmpty() && users.remove(user.id());
    if (removed && users.isEmpty()) {
      reactions.remove(emoji);
    }
    return removed;
  }

  /** As the API shows it to one user or bot. */
  public ObjectNode toJson(User viewer) {
    ObjectNode json = withoutReferenced(viewer);
    Message answered = origin.answered();
    if (origin.reference() != null) {
      json.set("message_reference", origin.reference());
      json.putNull("referenced_message");
      if (answered != null && channel.message(answered.id()) != null) {
        json.set("referenced_message", answered.withoutReferenced(viewer));
      }
    }
    return json;
  }

  private ObjectNode withoutReferenced(User viewer) {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("channel_id", channel.id())
            .put("type", origin.type())
            .put("timestamp", Times.text(sent))
            .put("edited_timestamp", edited == null ? null : Times.text(edited))
            .put("tts", false)
            .put("pinned", pinned != null);
    json.set("author", author.toJson());
    body.describe(json);
    origin.describe(json);
    if (thread != null) {
      json.set("thread", thread.toJson(viewer));
    }
    describeReactions(json, viewer);
    return json;
  }

  private void describeReactions(ObjectNode json, User viewer) {
    if (reactions.isEmpty()) {
      return;
    }
    ArrayNode list = json.putArray("reactions");
    reactions.forEach((emoji, users) -> {
      ObjectNode one =
          list.addObject()
              .put("count", users.size())
              .put("me", users.contains(viewer.id()))
              .put("me_burst", false);
      one.set("emoji", Emoji.toJson(emoji));
      one.putObject("count_details").put("burst", 0).put("normal", users.size());
      one.putArray("burst_colors");
    });
  }
}
