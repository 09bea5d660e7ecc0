package com.blackbird.sandbox.discord.rest;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.rule.MessageDraft;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.Body;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Conversations;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.Origin;
import com.blackbird.sandbox.discord.world.Permission;
import com.blackbird.sandbox.discord.world.ThreadChannel;
import com.blackbird.sandbox.discord.world.Threads;
import com.blackbird.sandbox.discord.world.World;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends a bot's message: https://discord.com/developers/docs/resources/message#create-message. */
final class Sending {
  /** The documentation says "the past few minutes". */
  private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

  private final World world;
  private final Conversations conversations;
  private final Threads threads;
  private final MessageDraft draft;
  private final Map<String, Message> byNonce = new LinkedHashMap<>();

  Sending(World world, Conversations conversations, Threads threads, MessageDraft draft) {
    this.world = world;
    this.conversations = conversations;
    this.threads = threads;
    this.draft = draft;
  }

  /** Sends what the call's body says; the same nonce again answers the earlier message. */
  Message send(Call call, Channel channel) {
    requireSendable(call, channel);
    JsonNode body = call.body();
    String nonce = Json.textOrNull(body, "nonce");
    String key = channel.id() + " " + call.app().id() + " " + nonce;
    boolean enforced = nonce != null && Json.isTrue(body, "enforce_nonce");
    Message earlier = enforced ? recent(key) : null;
    if (earlier != null) {
      return earlier;
    }
    Message answered = answered(call, channel);
    Body content = draft.compose(body, "", call.uploads(), channel, call.bot(), answered, 0);
    wake(channel);
    Origin origin = Origin.written(call.app(), answered, nonce == null ? null : body.path("nonce"));
    Message message = conversations.post(channel, call.bot(), origin, content);
    if (nonce != null) {
      byNonce.put(key, message);
    }
    return message;
  }

  private @Nullable Message recent(String key) {
    Iterator<Message> oldest = byNonce.values().iterator();
    while (oldest.hasNext() && world.ageOf(oldest.next().id()).compareTo(NONCE_LIFE) > 0) {
      oldest.remove();
    }
    return byNonce.get(key);
  }

  /** Refuses a channel where the bot may not write, or attach what it brings. */
  private void requireSendable(Call call, Channel channel) {
    if (!channel.hasMessages()) {
      throw new Refusal(400, 50008, "Cannot send messages in a non-text channel");
    }
    if (!Access.maySend(call.bot(), channel)) {
      throw Refusal.missingPermissions();
    }
    if (!call.uploads().isEmpty() && !Access.may(call.bot(), Permission.ATTACH_FILES, channel)) {
      throw Refusal.missingPermissions();
    }
    if (channel instanceof ThreadChannel thread
        && thread.isLocked()
        && !Access.may(call.bot(), Permission.MANAGE_THREADS, channel)) {
      throw new Refusal(403, 160005, "Thread is locked");
    }
  }

  /** Refuses an archived thread, in which nothing can be changed. */
  void requireOpen(Channel channel) {
    if (channel instanceof ThreadChannel thread && thread.isArchived()) {
      throw new Refusal(400, 50083, "Thread is archived");
    }
  }

  private void wake(Channel channel) {
    if (channel instanceof ThreadChannel thread) {
      threads.wake(thread);
    }
  }

  private static @Nullable Message answered(Call call, Channel channel) {
    JsonNode reference = call.body().path("message_reference");
    if (!Json.has(reference, "message_id")) {
      return null;
    }
    if (!Access.may(call.bot(), Permission.READ_MESSAGE_HISTORY, channel)) {
      throw new Refusal(403, 160002, "Cannot reply without permission to read message history");
    }
    Message message = channel.message(Json.text(reference, "message_id"));
    boolean mustExist =
        !reference.has("fail_if_not_exists") || Json.isTrue(reference, "fail_if_not_exists");
    if ((message == null || message.onlyFor() != null) && mustExist) {
      throw Refusal.field("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    }
    return message;
  }
}
