package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens to messages, and who is told of it. */
public final class Conversations {
  private final World world;

  /** The messages of this world. */
  public Conversations(World world) {
    this.world = world;
  }

  /** Puts a new message into a channel. */
  public Message post(Channel channel, User author, Origin origin, Body body) {
    return post(world.newId(), channel, author, origin, body);
  }

  /** Puts the first message into a forum's post: the two have the same id. */
  public Message postFirst(ThreadChannel post, User author, Origin origin, Body body) {
    return post(post.id(), post, author, origin, body);
  }

  private Message post(String id, Channel channel, User author, Origin origin, Body body) {
    Message message = new Message(id, channel, author, world.now(), origin, body);
    channel.messages().put(Long.parseLong(message.id()), message);
    User only = message.onlyFor();
    if (only != null) {
      world.readMarks().saidTo(channel.id(), only.id());
      changed(message);
      return message;
    }
    world.readMarks().said(channel.id(), author.id());
    if (channel instanceof ThreadChannel thread) {
      thread.count(message.id());
    } else {
      channel.remember(message.id());
    }
    world.announce(Event.about(message, "MESSAGE_CREATE", bot -> shown(message, bot)));
    changed(message);
    return message;
  }

  /** Gives a message another body; the edit is marked unless it was only the loading that ended. */
  public void edit(Message message, Body body, boolean marked) {
    message.replace(body, marked ? world.now() : message.edited());
    if (message.onlyFor() == null) {
      world.announce(Event.about(message, "MESSAGE_UPDATE", bot -> shown(message, bot)));
    }
    changed(message);
  }

  /** Takes a message away. */
  public void delete(Message message) {
    Channel channel = message.channel();
    channel.messages().remove(Long.parseLong(message.id()));
    if (message.onlyFor() == null) {
      if (channel instanceof ThreadChannel thread) {
        thread.uncount();
      }
      world.announce(Event.in(channel, "MESSAGE_DELETE", bot -> named(message, "id")));
    }
    changed(message);
  }

  /** Takes several messages of a guild's channel away at once. */
  public void deleteMany(Channel channel, List<Message> messages) {
    for (Message message : messages) {
      channel.messages().remove(Long.parseLong(message.id()));
      if (channel instanceof ThreadChannel thread) {
        thread.uncount();
      }
    }
    Guild guild = channel.guild();
    world.announce(
        Event.in(
            channel,
            "MESSAGE_DELETE_BULK",
            bot -> {
              ObjectNode json = Json.object().put("channel_id", channel.id());
              json.put("guild_id", guild == null ? null : guild.id());
              return json.set("ids", Json.texts(messages.stream().map(Message::id).toList()));
            }));
    messages.forEach(this::changed);
  }

  /** Tells that somebody is writing; it is over after ten seconds, or with the message. */
  public void type(Channel channel, User user) {
    Guild guild = channel.guild();
    world.announce(
        Event.in(
            channel,
            "TYPING_START",
            bot -> {
              ObjectNode json =
                  Json.object()
                      .put("channel_id", channel.id())
                      .put("user_id", user.id())
                      .put("timestamp", world.now().getEpochSecond());
              Member member = guild == null ? null : guild.members().get(user.id());
              if (guild != null && member != null) {
                json.put("guild_id", guild.id()).set("member", member.toJson());
              }
              return json;
            }));
    world.changed("typing", Map.of("channel", channel.id(), "user", user.id()));
  }

  /** Adds a user's reaction. */
  public void react(Message message, User user, String emoji) {
    if (message.react(user, emoji)) {
      announceReaction(message, user, emoji, "MESSAGE_REACTION_ADD");
    }
  }

  /** Takes a user's reaction away. */
  public void unreact(Message message, User user, String emoji) {
    if (message.unreact(user, emoji)) {
      announceReaction(message, user, emoji, "MESSAGE_REACTION_REMOVE");
    }
  }

  /** Takes all reactions away, or those with one emoji. */
  public void clearReactions(Message message, @Nullable String emoji) {
    if (emoji == null) {
      message.reactions().clear();
    } else {
      message.reactions().remove(emoji);
    }
    String type = emoji == null ? "MESSAGE_REACTION_REMOVE_ALL" : "MESSAGE_REACTION_REMOVE_EMOJI";
    world.announce(
        Event.in(
            message.channel(),
            type,
            bot -> {
              ObjectNode json = named(message, "message_id");
              if (emoji != null) {
                json.set("emoji", Emoji.toJson(emoji));
              }
              return json;
            }));
    changed(message);
  }

  private void announceReaction(Message message, User user, String emoji, String type) {
    world.announce(
        Event.in(
            message.channel(),
            type,
            bot -> {
              ObjectNode json =
                  named(message, "message_id")
                      .put("user_id", user.id())
                      .put("burst", false)
                      .put("type", 0)
                      .put("message_author_id", message.author().id());
              json.set("emoji", Emoji.toJson(emoji));
              Guild guild = message.channel().guild();
              Member member = guild == null ? null : guild.members().get(user.id());
              if (member != null && type.endsWith("ADD")) {
                json.set("member", member.toJson());
              }
              return json;
            }));
    changed(message);
  }

  /** A message as the gateway tells it: with its guild and its author's membership. */
  public static ObjectNode shown(Message message, User viewer) {
    ObjectNode json = message.toJson(viewer);
    Guild guild = message.channel().guild();
    if (guild == null) {
      return json;
    }
    json.put("guild_id", guild.id());
    Member author = guild.members().get(message.author().id());
    if (author != null) {
      json.set("member", author.toJsonWithoutUser());
    }
    ArrayNode mentions = (ArrayNode) json.path("mentions");
    for (JsonNode mention : mentions) {
      Member member = guild.members().get(mention.path("id").asString());
      if (member != null) {
        ((ObjectNode) mention).set("member", member.toJsonWithoutUser());
      }
    }
    return json;
  }

  /** Takes out what a bot without the content intent does not see. */
  public static void hideContent(ObjectNode message) {
    message.put("content", "");
    for (String field : new String[] {"embeds", "attachments", "components"}) {
      message.putArray(field);
    }
    if (message.path("referenced_message") instanceof ObjectNode answered) {
      hideContent(answered);
    }
  }

  /**
   * Whether a bot sees what the message says without the content intent:
   * https://discord.com/developers/docs/events/gateway#message-content-intent.
   */
  public static boolean isOpenTo(Message message, User bot) {
    return message.channel().isDirect()
        || message.author().equals(bot)
        || message.body().mentions().includes(bot);
  }

  private static ObjectNode named(Message message, String idField) {
    ObjectNode json =
        Json.object().put(idField, message.id()).put("channel_id", message.channel().id());
    Guild guild = message.channel().guild();
    if (guild != null) {
      json.put("guild_id", guild.id());
    }
    return json;
  }

  private void changed(Message message) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("channel", message.channel().id());
    details.put("message", message.id());
    details.put("author", message.author().id());
    Guild guild = message.channel().guild();
    if (guild != null) {
      details.put("guild", guild.id());
    }
    User only = message.onlyFor();
    if (only != null) {
      details.put("user", only.id());
    }
    world.changed(only == null ? "message" : "ephemeral", details);
  }
}
