package com.blackbird.sandbox.slack.world;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as Slack's API shows it. */
public final class MessageJson {
  private static final int SHOWN_REPLIERS = 5;

  private MessageJson() {}

  /** The message with what is known of its thread. */
  public static ObjectNode of(Message message, Channel channel) {
    ObjectNode json = Json.object();
    json.put("type", "message");
    if (message.subtype() != null) {
      json.put("subtype", message.subtype());
    }
    author(json, message, channel);
    json.put("text", message.content().text());
    json.put("ts", message.ts());
    if (message.threadTs() != null) {
      json.put("thread_ts", message.threadTs());
    }
    content(json, message.content());
    edited(json, message);
    reactions(json, message);
    thread(json, message, channel);
    return json;
  }

  private static void author(ObjectNode json, Message message, Channel channel) {
    Message.Author author = message.author();
    json.put("user", author.user());
    json.put("team", channel.team());
    if (author.botId() == null) {
      String key = channel.id() + message.ts();
      byte[] seed = key.getBytes(StandardCharsets.UTF_8);
      json.put("client_msg_id", UUID.nameUUIDFromBytes(seed).toString());
      return;
    }
    json.put("bot_id", author.botId());
    if (author.appId() != null) {
      json.put("app_id", author.appId());
      json.set("bot_profile", profile(author, channel.team()));
    }
    if (author.shownAs() != null) {
      json.put("username", author.shownAs());
    }
    if (author.icon() != null) {
      String kind = author.icon().startsWith(":") ? "emoji" : "image_48";
      json.set("icons", Json.object().put(kind, author.icon()));
    }
  }

  private static ObjectNode profile(Message.Author author, String team) {
    ObjectNode profile = Json.object().put("id", author.botId()).put("deleted", false);
    profile.put("name", author.name()).put("updated", 0).put("app_id", author.appId());
    profile.putObject("icons");
    return profile.put("team_id", team);
  }

  private static void content(ObjectNode json, Message.Content content) {
    ObjectNode copy = Json.object();
    copy.set("blocks", content.blocks());
    copy.set("attachments", content.attachments());
    copy.set("files", content.files());
    copy.properties().stream()
        .filter(array -> !array.getValue().isEmpty())
        .forEach(array -> json.set(array.getKey(), array.getValue().deepCopy()));
    if (content.metadata() != null) {
      json.set("metadata", content.metadata().deepCopy());
    }
  }

  private static void edited(ObjectNode json, Message message) {
    if (message.edited() != null) {
      json.putObject("edited")
          .put("user", message.edited().user())
          .put("ts", message.edited().ts());
    }
  }

  private static void reactions(ObjectNode json, Message message) {
    if (message.reactions().isEmpty()) {
      return;
    }
    ArrayNode list = json.putArray("reactions");
    for (Reaction reaction : message.reactions()) {
      list.addObject()
          .put("name", reaction.name())
          .put("count", reaction.users().size())
          .set("users", Json.strings(reaction.users()));
    }
  }

  private static void thread(ObjectNode json, Message message, Channel channel) {
    if (message.isReply() && message.threadTs() != null) {
      channel
          .message(message.threadTs())
          .ifPresent(parent -> json.put("parent_user_id", parent.author().user()));
      return;
    }
    NavigableMap<String, String> replies = channel.replyAuthors(message.ts());
    if (replies.isEmpty()) {
      return;
    }
    Set<String> repliers = new LinkedHashSet<>(replies.values());
    json.put("thread_ts", message.ts());
    json.put("reply_count", replies.size());
    json.put("reply_users_count", repliers.size());
    json.put("latest_reply", replies.lastKey());
    json.set("reply_users", Json.strings(repliers.stream().limit(SHOWN_REPLIERS).toList()));
    json.put("is_locked", false);
    json.put("subscribed", false);
  }
}
