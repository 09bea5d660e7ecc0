package com.blackbird.sandbox.discord.rest;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import com.blackbird.sandbox.discord.form.Cursor;
import com.blackbird.sandbox.discord.form.FormErrors;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.rule.Limits;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Conversations;
import com.blackbird.sandbox.discord.world.Permission;
import com.blackbird.sandbox.discord.world.ThreadChannel;
import com.blackbird.sandbox.discord.world.Threads;
import com.blackbird.sandbox.discord.world.World;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Channels and the properties of threads: https://discord.com/developers/docs/resources/channel.
 */
final class ChannelRoutes {
  private static final Set<Integer> ARCHIVE_MINUTES = Set.of(60, 1440, 4320, 10080);
  private final World world;
  private final Lookup lookup;
  private final Threads threads;
  private final Conversations conversations;

  ChannelRoutes(World world, Lookup lookup, Threads threads, Conversations conversations) {
    this.world = world;
    this.lookup = lookup;
    this.threads = threads;
    this.conversations = conversations;
  }

  void register(Routes routes) {
    routes.add(GET, "/channels/{channel}", call -> lookup.channel(call).toJson(call.bot()));
    routes.add(PATCH, "/channels/{channel}", this::change);
    routes.add(DELETE, "/channels/{channel}", this::delete);
    routes.add(POST, "/channels/{channel}/typing", this::typing);
  }

  private JsonNode change(Call call) {
    Channel channel = lookup.channel(call);
    check(call.body());
    if (channel instanceof ThreadChannel thread) {
      changeThread(call, thread);
    } else {
      lookup.require(call, channel, Permission.MANAGE_CHANNELS);
    }
    JsonNode body = call.body();
    if (Json.has(body, "name")) {
      channel.rename(Json.text(body, "name"));
    }
    if (body.has("topic")) {
      channel.describe(Json.textOrNull(body, "topic"));
    }
    ForumChanges.apply(channel, body, world);
    channel.move(Json.integer(body, "position", channel.position()));
    channel.slowDown(Json.integer(body, "rate_limit_per_user", channel.slowMode()));
    threads.announceChange(channel);
    return channel.toJson(call.bot());
  }

  private static void check(JsonNode body) {
    FormErrors errors = new FormErrors();
    Cursor fields = Cursor.of(body, errors);
    fields.field("name").length(1, Limits.THREAD_NAME);
    fields.field("topic").length(0, Limits.TOPIC);
    fields.field("rate_limit_per_user").range(0, Limits.SLOW_MODE_SECONDS);
    fields.field("auto_archive_duration").oneOf(ARCHIVE_MINUTES);
    fields.field("applied_tags").count(0, Limits.APPLIED_TAGS);
    ForumChanges.check(fields);
    errors.refuse();
  }

  private void changeThread(Call call, ThreadChannel thread) {
    JsonNode body = call.body();
    List<String> tags =
        body.has("applied_tags") ? Tags.of(thread.parent(), call.bot(), body) : List.of();
    boolean moderates = Access.may(call.bot(), Permission.MANAGE_THREADS, thread);
    boolean owns = thread.owner().equals(call.bot());
    if (!moderates && (!owns || body.has("locked") || thread.isLocked())) {
      throw Refusal.missingPermissions();
    }
    boolean opens = body.has("archived") && !Json.isTrue(body, "archived");
    if (thread.isArchived() && !opens) {
      throw new Refusal(400, 50083, "Thread is archived");
    }
    if (body.has("archived")) {
      thread.archive(Json.isTrue(body, "archived"), world.now());
    }
    if (body.has("locked")) {
      thread.lock(Json.isTrue(body, "locked"));
    }
    if (Json.has(body, "auto_archive_duration")) {
      thread.archiveAfter(Json.integer(body, "auto_archive_duration", 4320));
    }
    if (body.has("applied_tags")) {
      thread.tag(tags);
    }
  }

  private JsonNode delete(Call call) {
    Channel channel = lookup.channel(call);
    if (!channel.isDirect()) {
      lookup.require(
          call,
          channel,
          channel.isThread() ? Permission.MANAGE_THREADS : Permission.MANAGE_CHANNELS);
      threads.delete(channel);
    }
    return channel.toJson(call.bot());
  }

  private @Nullable JsonNode typing(Call call) {
    Channel channel = lookup.channel(call);
    if (!Access.maySend(call.bot(), channel)) {
      throw Refusal.missingPermissions();
    }
    conversations.type(channel, call.bot());
    return null;
  }
}
