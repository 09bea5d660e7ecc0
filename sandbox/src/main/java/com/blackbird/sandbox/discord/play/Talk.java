package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.rule.Limits;
import com.blackbird.sandbox.discord.rule.MessageDraft;
import com.blackbird.sandbox.discord.rule.Upload;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.Body;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Conversations;
import com.blackbird.sandbox.discord.world.Emoji;
import com.blackbird.sandbox.discord.world.ForumTag;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.Origin;
import com.blackbird.sandbox.discord.world.Permission;
import com.blackbird.sandbox.discord.world.Pins;
import com.blackbird.sandbox.discord.world.ThreadChannel;
import com.blackbird.sandbox.discord.world.Threads;
import com.blackbird.sandbox.discord.world.User;
import com.blackbird.sandbox.discord.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What users say to each other: messages, replies, edits, reactions, threads. */
final class Talk {
  private static final int ARCHIVE_MINUTES = 4320;
  private final World world;
  private final Conversations conversations;
  private final Threads threads;
  private final Pins pins;
  private final MessageDraft draft;

  Talk(World world, Conversations conversations, MessageDraft draft) {
    this.world = world;
    this.conversations = conversations;
    this.draft = draft;
    threads = new Threads(world);
    pins = new Pins(world, conversations);
  }

  Message say(
      Channel channel, User user, String content, List<Upload> files, @Nullable Message answered) {
    return world.locked(() -> {
      requireSendable(channel, user);
      Body body = body(channel, user, content, files, answered);
      if (channel instanceof ThreadChannel thread) {
        threads.wake(thread);
        threads.join(thread, user);
      }
      return conversations.post(channel, user, Origin.written(null, answered, null), body);
    });
  }

  private Body body(
      Channel channel, User user, String content, List<Upload> files, @Nullable Message answered) {
    try {
      return draft.compose(
          Json.object().put("content", content), "", files, channel, user, answered, 0);
    } catch (Refusal refusal) {
      throw CannotPlay.wrong(Json.write(refusal.toJson()));
    }
  }

  private static void requireSendable(Channel channel, User user) {
    if (!channel.hasMessages()) {
      throw CannotPlay.wrong("A forum takes posts, not messages.");
    }
    if (!Access.maySend(user, channel)) {
      throw CannotPlay.wrong(user.name() + " may not write in " + channel.name() + ".");
    }
    boolean moderates = Access.may(user, Permission.MANAGE_THREADS, channel);
    if (channel instanceof ThreadChannel thread && thread.isLocked() && !moderates) {
      throw CannotPlay.wrong("The thread " + channel.name() + " is locked.");
    }
  }

  void type(Channel channel, User user) {
    world.locked(() -> {
      requireSendable(channel, user);
      conversations.type(channel, user);
    });
  }

  void pin(Message message, User user, boolean remove) {
    world.locked(() -> {
      if (!Access.may(user, Permission.PIN_MESSAGES, message.channel())) {
        throw CannotPlay.wrong(user.name() + " may not pin messages here.");
      }
      if (remove) {
        pins.unpin(message);
      } else {
        pins.pin(message, user);
      }
    });
  }

  void edit(Message message, User user, String content) {
    world.locked(() -> {
      if (!message.author().equals(user)) {
        throw CannotPlay.wrong("Only the author can edit a message.");
      }
      ObjectNode patch = Json.object().put("content", content);
      try {
        conversations.edit(message, draft.revise(message, patch, "", List.of()), true);
      } catch (Refusal refusal) {
        throw CannotPlay.wrong(Json.write(refusal.toJson()));
      }
    });
  }

  void delete(Message message, User user) {
    world.locked(() -> {
      boolean own = message.author().equals(user) || user.equals(message.onlyFor());
      if (!own && !Access.may(user, Permission.MANAGE_MESSAGES, message.channel())) {
        throw CannotPlay.wrong(user.name() + " may not delete this message.");
      }
      conversations.delete(message);
    });
  }

  void react(Message message, User user, String emoji, boolean remove) {
    world.locked(() -> {
      if (!Emoji.isKnown(emoji)) {
        throw CannotPlay.wrong("\"" + emoji + "\" is no emoji.");
      }
      if (remove) {
        conversations.unreact(message, user, emoji);
      } else {
        conversations.react(message, user, emoji);
      }
    });
  }

  /** The ids of the tags with these names or ids. */
  private static List<String> tags(Channel parent, User user, List<String> wanted) {
    if (wanted.isEmpty() && parent.requiresTag()) {
      throw CannotPlay.wrong("A post in " + parent.name() + " needs a tag.");
    }
    if (wanted.size() > Limits.APPLIED_TAGS) {
      throw CannotPlay.wrong("A post has 5 tags at most.");
    }
    return wanted.stream().map(name -> tag(parent, user, name).id()).toList();
  }

  private static ForumTag tag(Channel parent, User user, String wanted) {
    for (ForumTag tag : parent.tags()) {
      if (tag.id().equals(wanted) || tag.name().equals(wanted)) {
        if (tag.moderated() && !Access.may(user, Permission.MANAGE_THREADS, parent)) {
          throw CannotPlay.wrong("Only moderators may use the tag \"" + tag.name() + "\".");
        }
        return tag;
      }
    }
    throw CannotPlay.missing(parent.name() + " has no tag \"" + wanted + "\".");
  }

  /** Starts a thread from a message or without one, or a forum's post with its first message. */
  ThreadChannel start(
      Channel parent,
      User user,
      String name,
      @Nullable Message from,
      String content,
      List<String> tags) {
    return world.locked(() -> {
      if (name.isEmpty() || name.length() > Limits.THREAD_NAME) {
        throw CannotPlay.wrong("A thread's name has 1 to 100 characters.");
      }
      boolean allowed = Access.may(user, Permission.CREATE_PUBLIC_THREADS, parent);
      if (!allowed || parent.isThread() || parent.isDirect()) {
        throw CannotPlay.wrong(user.name() + " cannot start a thread in " + parent.name() + ".");
      }
      if (from != null && from.thread() != null) {
        throw CannotPlay.wrong("The message has a thread already.");
      }
      boolean forum = parent.type() == Channel.FORUM;
      List<String> tagged = tags(parent, user, tags);
      Body body = content.isEmpty() && !forum ? null : body(parent, user, content, List.of(), null);
      ThreadChannel thread =
          threads.start(parent, ThreadChannel.PUBLIC, name, user, from, ARCHIVE_MINUTES);
      thread.tag(tagged);
      threads.announce(thread, from, conversations);
      Origin origin = Origin.written(null, null, null);
      if (body != null && forum) {
        conversations.postFirst(thread, user, origin, body);
      } else if (body != null) {
        conversations.post(thread, user, origin, body);
      }
      return thread;
    });
  }
}
