package com.blackbird.sandbox.discord.rest;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PUT;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.world.Conversations;
import com.blackbird.sandbox.discord.world.Emoji;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.Permission;
import com.blackbird.sandbox.discord.world.User;
import com.blackbird.sandbox.discord.world.World;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Reactions: https://discord.com/developers/docs/resources/message#create-reaction. */
final class ReactionRoutes {
  private static final String ALL = "/channels/{channel}/messages/{message}/reactions";
  private static final int DIFFERENT_EMOJI = 20;
  private final World world;
  private final Lookup lookup;
  private final Conversations conversations;

  ReactionRoutes(World world, Lookup lookup, Conversations conversations) {
    this.world = world;
    this.lookup = lookup;
    this.conversations = conversations;
  }

  void register(Routes routes) {
    routes.add(PUT, ALL + "/{emoji}/{user}", this::react);
    routes.add(DELETE, ALL + "/{emoji}/{user}", this::unreact);
    routes.add(GET, ALL + "/{emoji}", this::users);
    routes.add(DELETE, ALL + "/{emoji}", call -> clear(call, emoji(call)));
    routes.add(DELETE, ALL, call -> clear(call, null));
  }

  private @Nullable JsonNode react(Call call) {
    Message message = message(call);
    String emoji = emoji(call);
    lookup.require(call, message.channel(), Permission.READ_MESSAGE_HISTORY);
    if (!call.param("user").equals("@me")) {
      throw Refusal.methodNotAllowed();
    }
    if (!message.reactions().containsKey(emoji)) {
      lookup.require(call, message.channel(), Permission.ADD_REACTIONS);
      if (message.reactions().size() >= DIFFERENT_EMOJI) {
        throw new Refusal(400, 30010, "Maximum number of reactions reached (20)");
      }
    }
    conversations.react(message, call.bot(), emoji);
    return null;
  }

  private @Nullable JsonNode unreact(Call call) {
    Message message = message(call);
    User user = lookup.user(call);
    if (!user.equals(call.bot())) {
      lookup.require(call, message.channel(), Permission.MANAGE_MESSAGES);
    }
    conversations.unreact(message, user, emoji(call));
    return null;
  }

  private JsonNode users(Call call) {
    Set<String> ids = message(call).reactions().getOrDefault(emoji(call), Set.of());
    int limit = Query.number(call, "limit", 25, 1, 100);
    ArrayNode list = Json.array();
    world.users().values().stream()
        .filter(user -> ids.contains(user.id()))
        .limit(limit)
        .forEach(user -> list.add(user.toJson()));
    return list;
  }

  private @Nullable JsonNode clear(Call call, @Nullable String emoji) {
    Message message = message(call);
    lookup.require(call, message.channel(), Permission.MANAGE_MESSAGES);
    conversations.clearReactions(message, emoji);
    return null;
  }

  private Message message(Call call) {
    return lookup.message(call, lookup.channel(call));
  }

  private static String emoji(Call call) {
    String emoji = call.param("emoji");
    if (!Emoji.isKnown(emoji)) {
      throw new Refusal(400, 10014, "Unknown Emoji");
    }
    return emoji;
  }
}
