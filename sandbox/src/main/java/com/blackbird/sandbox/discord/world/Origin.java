package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a message came about; it never changes.
 *
 * @param type its number in Discord's list of message types
 * @param app the app that wrote it, or null
 * @param onlyFor the one user who sees it, or null
 * @param answered the message it replies to, or null
 * @param reference the ids of that message, or null
 * @param interaction the interaction that it answers, or null
 * @param nonce what the sender recognises it by, or null
 */
public record Origin(
    int type,
    @Nullable App app,
    @Nullable User onlyFor,
    @Nullable Message answered,
    @Nullable ObjectNode reference,
    @Nullable ObjectNode interaction,
    @Nullable JsonNode nonce) {
  /** An ordinary message. */
  public static final int PLAIN = 0;

  /** A note that a message was pinned. */
  public static final int PINNED = 6;

  /** A note that a thread was started. */
  public static final int THREAD_CREATED = 18;

  /** A reply to another message. */
  public static final int REPLY = 19;

  /** The answer to a slash command. */
  public static final int COMMAND = 20;

  /** The first message of a thread: the one it was started from. */
  public static final int THREAD_STARTER = 21;

  /** The answer to a command on a message or a user. */
  public static final int CONTEXT_COMMAND = 23;

  /** Somebody wrote it, in answer to another message or not. */
  public static Origin written(
      @Nullable App app, @Nullable Message answered, @Nullable JsonNode nonce) {
    return new Origin(
        answered == null ? PLAIN : REPLY,
        app,
        null,
        answered,
        answered == null ? null : referenceTo(answered),
        null,
        nonce);
  }

  /** The ids of a message, as a reference names them. */
  public static ObjectNode referenceTo(Message message) {
    ObjectNode reference =
        Json.object()
            .put("type", 0)
            .put("channel_id", message.channel().id())
            .put("message_id", message.id());
    Guild guild = message.channel().guild();
    if (guild != null) {
      reference.put("guild_id", guild.id());
    }
    return reference;
  }

  void describe(ObjectNode json) {
    if (app != null && interaction != null) {
      json.put("application_id", app.id()).put("webhook_id", app.id());
      json.set("interaction_metadata", interaction);
    }
    if (nonce != null) {
      json.set("nonce", nonce);
    }
  }
}
