package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What happens to threads, and who is told of it. */
public final class Threads {
  private final World world;

  /** The threads of this world. */
  public Threads(World world) {
    this.world = world;
  }

  /**
   * Starts a thread.
   *
   * @param from the message it hangs on, whose id it takes; null for one of its own
   */
  public ThreadChannel start(
      Channel parent,
      int type,
      String name,
      User owner,
      @Nullable Message from,
      int archiveMinutes) {
    String id = from == null ? world.newId() : from.id();
    ThreadChannel thread =
        world.addChannel(new ThreadChannel(id, type, parent, name, owner, world.now()));
    thread.archiveAfter(archiveMinutes);
    thread.members().put(owner.id(), world.now());
    if (parent.type() == Channel.FORUM) {
      parent.remember(id);
    }
    return thread;
  }

  /** Tells of a started thread, and marks the message that it hangs on. */
  public void announce(ThreadChannel thread, @Nullable Message from, Conversations conversations) {
    world.announce(
        Event.in(thread, "THREAD_CREATE", bot -> thread.toJson(bot).put("newly_created", true)));
    changed(thread);
    if (from != null) {
      from.started(thread);
      conversations.edit(from, from.body(), false);
    }
  }

  /** Tells that a channel or thread has other properties now. */
  public void announceChange(Channel channel) {
    String type = channel.isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE";
    world.announce(Event.in(channel, type, channel::toJson));
    changed(channel);
  }

  /** Takes a channel with its threads, or a thread, away. */
  public void delete(Channel channel) {
    if (channel instanceof ThreadChannel thread) {
      world.announce(Event.in(channel, "THREAD_DELETE", bot -> deleted(thread)));
    } else {
      world.announce(Event.in(channel, "CHANNEL_DELETE", channel::toJson));
    }
    List.copyOf(world.channels().values()).stream()
        .filter(other -> other instanceof ThreadChannel thread && thread.parent().equals(channel))
        .forEach(world::removeChannel);
    world.removeChannel(channel);
    changed(channel);
  }

  /** Lets a user take part. */
  public void join(ThreadChannel thread, User user) {
    if (thread.members().putIfAbsent(user.id(), world.now()) == null) {
      announceMembers(thread, user, true);
    }
  }

  /** Lets a user leave. */
  public void leave(ThreadChannel thread, User user) {
    if (thread.members().remove(user.id()) != null) {
      announceMembers(thread, user, false);
    }
  }

  /** Takes an archived thread out again because somebody writes in it. */
  public void wake(ThreadChannel thread) {
    if (thread.isArchived()) {
      thread.archive(false, world.now());
      announceChange(thread);
    }
  }

  private void announceMembers(ThreadChannel thread, User user, boolean joined) {
    Guild guild = thread.guild();
    world.announce(
        Event.in(
            thread,
            "THREAD_MEMBERS_UPDATE",
            bot -> {
              ObjectNode json =
                  Json.object()
                      .put("id", thread.id())
                      .put("guild_id", guild == null ? null : guild.id())
                      .put("member_count", Math.min(thread.members().size(), 50));
              if (joined) {
                ObjectNode member = thread.memberJson(user.id());
                Member known = guild == null ? null : guild.members().get(user.id());
                if (known != null) {
                  member.set("member", known.toJson());
                }
                member.putNull("presence");
                json.putArray("added_members").add(member);
              } else {
                json.putArray("removed_member_ids").add(user.id());
              }
              return json;
            }));
    changed(thread);
  }

  private static ObjectNode deleted(ThreadChannel thread) {
    Guild guild = thread.guild();
    return Json.object()
        .put("id", thread.id())
        .put("guild_id", guild == null ? null : guild.id())
        .put("parent_id", thread.parent().id())
        .put("type", thread.type());
  }

  private void changed(Channel channel) {
    Guild guild = channel.guild();
    world.changed(
        "channel", Map.of("channel", channel.id(), "guild", guild == null ? "" : guild.id()));
  }
}
