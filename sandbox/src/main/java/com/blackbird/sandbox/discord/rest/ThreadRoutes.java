package com.blackbird.sandbox.discord.rest;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import com.blackbird.sandbox.discord.form.Cursor;
import com.blackbird.sandbox.discord.form.FormErrors;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.rule.Limits;
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
import com.blackbird.sandbox.discord.world.User;
import com.blackbird.sandbox.discord.world.World;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Threads and forum posts:
 * https://discord.com/developers/docs/resources/channel#start-thread-from-message.
 */
final class ThreadRoutes {
  private static final int ARCHIVE_DEFAULT = 4320;
  private static final Set<Integer> ARCHIVE_MINUTES = Set.of(60, 1440, ARCHIVE_DEFAULT, 10080);
  private final World world;
  private final Lookup lookup;
  private final Threads threads;
  private final Conversations conversations;
  private final MessageDraft draft;

  ThreadRoutes(
      World world,
      Lookup lookup,
      Threads threads,
      Conversations conversations,
      MessageDraft draft) {
    this.world = world;
    this.lookup = lookup;
    this.threads = threads;
    this.conversations = conversations;
    this.draft = draft;
  }

  void register(Routes routes) {
    routes.add(POST, "/channels/{channel}/messages/{message}/threads", this::fromMessage);
    routes.add(POST, "/channels/{channel}/threads", this::start);
    routes.add(
        GET,
        "/channels/{channel}/threads/archived/public",
        call -> archived(call, ThreadChannel.PUBLIC));
    routes.add(
        GET,
        "/channels/{channel}/threads/archived/private",
        call -> {
          lookup.require(call, lookup.channel(call), Permission.MANAGE_THREADS);
          return archived(call, ThreadChannel.PRIVATE);
        });
    routes.add(GET, "/channels/{channel}/thread-members", this::members);
    routes.add(GET, "/channels/{channel}/thread-members/{user}", this::member);
    routes.add(PUT, "/channels/{channel}/thread-members/{user}", this::join);
    routes.add(DELETE, "/channels/{channel}/thread-members/{user}", this::leave);
  }

  private JsonNode fromMessage(Call call) {
    Channel channel = lookup.channel(call);
    Message message = lookup.message(call, channel);
    lookup.require(call, channel, Permission.CREATE_PUBLIC_THREADS);
    refuseNesting(channel);
    if (message.thread() != null) {
      throw new Refusal(400, 160004, "A thread has already been created for this message");
    }
    check(call.body());
    ThreadChannel thread = begin(call, channel, ThreadChannel.PUBLIC, message);
    threads.announce(thread, message, conversations);
    call.status(201);
    return thread.toJson(call.bot());
  }

  private JsonNode start(Call call) {
    Channel channel = lookup.channel(call);
    check(call.body());
    call.status(201);
    if (channel.type() == Channel.FORUM) {
      return post(call, channel);
    }
    refuseNesting(channel);
    int type = Json.integer(call.body(), "type", ThreadChannel.PRIVATE);
    lookup.require(
        call,
        channel,
        type == ThreadChannel.PRIVATE
            ? Permission.CREATE_PRIVATE_THREADS
            : Permission.CREATE_PUBLIC_THREADS);
    ThreadChannel thread = begin(call, channel, type, null);
    threads.announce(thread, null, conversations);
    return thread.toJson(call.bot());
  }

  private JsonNode post(Call call, Channel forum) {
    lookup.require(call, forum, Permission.SEND_MESSAGES);
    FormErrors errors = new FormErrors();
    Cursor.of(call.body(), errors).field("message").required();
    errors.refuse();
    User bot = call.bot();
    Body body =
        draft.compose(call.body().path("message"), "message", call.uploads(), forum, bot, null, 0);
    ThreadChannel thread = begin(call, forum, ThreadChannel.PUBLIC, null);
    threads.announce(thread, null, conversations);
    Origin origin = Origin.written(call.app(), null, null);
    Message message = conversations.postFirst(thread, bot, origin, body);
    ObjectNode json = thread.toJson(bot);
    json.set("message", message.toJson(bot));
    return json;
  }

  private ThreadChannel begin(Call call, Channel parent, int type, @Nullable Message from) {
    JsonNode body = call.body();
    List<String> tags = Tags.of(parent, call.bot(), body);
    ThreadChannel thread =
        threads.start(
            parent,
            type,
            Json.text(body, "name"),
            call.bot(),
            from,
            Json.integer(body, "auto_archive_duration", ARCHIVE_DEFAULT));
    thread.slowDown(Json.integer(body, "rate_limit_per_user", 0));
    thread.tag(tags);
    return thread;
  }

  private static void check(JsonNode body) {
    FormErrors errors = new FormErrors();
    Cursor fields = Cursor.of(body, errors);
    fields.field("name").required().length(1, Limits.THREAD_NAME);
    fields.field("auto_archive_duration").oneOf(ARCHIVE_MINUTES);
    fields.field("rate_limit_per_user").range(0, Limits.SLOW_MODE_SECONDS);
    fields.field("applied_tags").count(0, Limits.APPLIED_TAGS);
    fields.field("type").oneOf(Set.of(10, ThreadChannel.PUBLIC, ThreadChannel.PRIVATE));
    errors.refuse();
  }

  private static void refuseNesting(Channel channel) {
    if (channel.isThread() || channel.isDirect()) {
      throw new Refusal(400, 50024, "Cannot execute action on this channel type");
    }
  }

  private JsonNode archived(Call call, int type) {
    Channel parent = lookup.channel(call);
    lookup.require(call, parent, Permission.READ_MESSAGE_HISTORY);
    ObjectNode json = Json.object().put("has_more", false);
    ArrayNode list = json.putArray("threads");
    json.putArray("members");
    for (Channel channel : world.channels().values()) {
      if (channel instanceof ThreadChannel thread
          && thread.parent().equals(parent)
          && thread.isArchived()
          && thread.type() == type) {
        list.add(thread.toJson(call.bot()));
      }
    }
    return json;
  }

  private JsonNode members(Call call) {
    ThreadChannel thread = lookup.thread(call);
    ArrayNode list = Json.array();
    thread.members().keySet().forEach(id -> list.add(thread.memberJson(id)));
    return list;
  }

  private JsonNode member(Call call) {
    ThreadChannel thread = lookup.thread(call);
    User user = lookup.user(call);
    if (!thread.members().containsKey(user.id())) {
      throw Refusal.unknown(Refusal.Unknown.MEMBER);
    }
    return thread.memberJson(user.id());
  }

  private @Nullable JsonNode join(Call call) {
    ThreadChannel thread = open(call);
    if (!Access.maySend(call.bot(), thread)) {
      throw Refusal.missingPermissions();
    }
    threads.join(thread, lookup.user(call));
    return null;
  }

  private @Nullable JsonNode leave(Call call) {
    ThreadChannel thread = open(call);
    User user = lookup.user(call);
    if (!user.equals(call.bot())) {
      lookup.require(call, thread, Permission.MANAGE_THREADS);
    }
    threads.leave(thread, user);
    return null;
  }

  private ThreadChannel open(Call call) {
    ThreadChannel thread = lookup.thread(call);
    if (thread.isArchived()) {
      throw new Refusal(400, 50083, "Thread is archived");
    }
    return thread;
  }
}
