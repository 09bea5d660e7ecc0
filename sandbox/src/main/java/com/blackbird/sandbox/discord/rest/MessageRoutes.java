package com.blackbird.sandbox.discord.rest;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.rule.Limits;
import com.blackbird.sandbox.discord.rule.MessageDraft;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Conversations;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.Permission;
import com.blackbird.sandbox.discord.world.Snowflakes;
import com.blackbird.sandbox.discord.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages: https://discord.com/developers/docs/resources/message. */
final class MessageRoutes {
  private final World world;
  private final Lookup lookup;
  private final Sending sending;
  private final Conversations conversations;
  private final MessageDraft draft;

  MessageRoutes(
      World world,
      Lookup lookup,
      Sending sending,
      Conversations conversations,
      MessageDraft draft) {
    this.world = world;
    this.lookup = lookup;
    this.sending = sending;
    this.conversations = conversations;
    this.draft = draft;
  }

  void register(Routes routes) {
    routes.add(GET, "/channels/{channel}/messages", this::list);
    routes.add(POST, "/channels/{channel}/messages", this::create);
    routes.add(POST, "/channels/{channel}/messages/bulk-delete", this::deleteMany);
    routes.add(GET, "/channels/{channel}/messages/{message}", this::get);
    routes.add(PATCH, "/channels/{channel}/messages/{message}", this::edit);
    routes.add(DELETE, "/channels/{channel}/messages/{message}", this::delete);
  }

  private JsonNode create(Call call) {
    return shown(sending.send(call, lookup.channel(call)), call);
  }

  private JsonNode list(Call call) {
    Channel channel = readable(call);
    int limit = Query.number(call, "limit", 50, 1, Limits.PAGE);
    ArrayNode list = Json.array();
    page(channel, call, limit).forEach(message -> list.add(shown(message, call)));
    return list;
  }

  private static List<Message> page(Channel channel, Call call, int limit) {
    String before = call.query("before");
    String after = call.query("after");
    String around = call.query("around");
    var all = channel.messages();
    if (around != null) {
      long middle = Query.id("around", around);
      List<Message> page = new ArrayList<>();
      page.addAll(first(all.headMap(middle, true).descendingMap().values(), limit / 2 + 1));
      List<Message> later = first(all.tailMap(middle, false).values(), limit - page.size());
      Collections.reverse(later);
      page.addAll(0, later);
      return page;
    }
    if (after != null) {
      List<Message> page = first(all.tailMap(Query.id("after", after), false).values(), limit);
      Collections.reverse(page);
      return page;
    }
    var older = before == null ? all : all.headMap(Query.id("before", before), false);
    return first(older.descendingMap().values(), limit);
  }

  private static List<Message> first(Collection<Message> messages, int limit) {
    List<Message> page = new ArrayList<>();
    for (Message message : messages) {
      if (page.size() >= limit) {
        break;
      }
      if (message.onlyFor() == null) {
        page.add(message);
      }
    }
    return page;
  }

  private JsonNode get(Call call) {
    return shown(lookup.message(call, readable(call)), call);
  }

  private Channel readable(Call call) {
    Channel channel = lookup.channel(call);
    lookup.require(call, channel, Permission.READ_MESSAGE_HISTORY);
    return channel;
  }

  private JsonNode edit(Call call) {
    Message message = lookup.message(call, lookup.channel(call));
    if (!message.author().equals(call.bot())) {
      throw new Refusal(403, 50005, "Cannot edit a message authored by another user");
    }
    sending.requireOpen(message.channel());
    conversations.edit(message, draft.revise(message, call.body(), "", call.uploads()), true);
    return shown(message, call);
  }

  private @Nullable JsonNode delete(Call call) {
    Message message = lookup.message(call, lookup.channel(call));
    if (!message.author().equals(call.bot())) {
      lookup.require(call, message.channel(), Permission.MANAGE_MESSAGES);
    }
    conversations.delete(message);
    return null;
  }

  private @Nullable JsonNode deleteMany(Call call) {
    Channel channel = lookup.channel(call);
    lookup.require(call, channel, Permission.MANAGE_MESSAGES);
    if (channel.guild() == null) {
      throw new Refusal(400, 50003, "Cannot execute action on a DM channel");
    }
    List<String> ids = Json.textItems(call.body(), "messages");
    if (ids.size() < 2 || ids.size() > Limits.PAGE) {
      throw Refusal.field(
          "messages", "BASE_TYPE_BAD_LENGTH", "Must be between 2 and 100 in length.");
    }
    List<Message> found = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      if (!Snowflakes.isId(id)) {
        throw Refusal.field("messages", "NUMBER_TYPE_COERCE", "Value is not snowflake.");
      }
      if (world.ageOf(id).toDays() >= Limits.BULK_DELETE_DAYS) {
        throw new Refusal(
            400, 50034, "You can only bulk delete messages that are under 14 days old.");
      }
      Message message = channel.message(id);
      if (message != null && message.onlyFor() == null) {
        found.add(message);
      }
    }
    conversations.deleteMany(channel, found);
    return null;
  }

  static ObjectNode shown(Message message, Call call) {
    ObjectNode json = message.toJson(call.bot());
    if (!call.app().mayReadContent() && !Conversations.isOpenTo(message, call.bot())) {
      Conversations.hideContent(json);
    }
    return json;
  }
}
