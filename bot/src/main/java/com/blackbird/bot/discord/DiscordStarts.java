package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.Shown;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.chat.ThreadStart;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel.AutoArchiveDuration;
import net.dv8tion.jda.api.entities.channel.forums.ForumPost;
import net.dv8tion.jda.api.entities.channel.forums.ForumTag;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins threads of their own: a forum's post, a private thread, or a thread at a message of a
 * channel. https://discord.com/developers/docs/topics/threads
 */
final class DiscordStarts {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordStarts.class);

  /** https://discord.com/developers/docs/resources/channel#start-thread-from-message */
  private static final int LONGEST_NAME = 100;

  /**
   * https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel
   */
  private static final int MOST_TAGS = 5;

  private static final Duration SKEW = Duration.ofMinutes(1);

  private final DiscordRenderer renderer;
  private final DiscordSending sending;

  DiscordStarts(DiscordRenderer renderer, DiscordSending sending) {
    this.renderer = renderer;
    this.sending = sending;
  }

  /** A thread that is called as the message begins. */
  static ThreadStart named(ChatMessage message) {
    String title = message.plainText().lines().findFirst().orElse("");
    return new ThreadStart(title, false, List.of(), List.of());
  }

  /** Where threads begin: threads have none of their own. */
  static GuildChannel home(GuildChannel place) {
    return place instanceof ThreadChannel thread ? thread.getParentChannel() : place;
  }

  /** Only text channels have: https://discord.com/developers/docs/resources/channel#start-thread */
  static boolean hasPrivateThreads(GuildChannel home) {
    return home instanceof TextChannel;
  }

  /** Posts a message with which a thread begins. */
  SendResult begin(GuildChannel place, Post post, ThreadStart start) {
    GuildChannel home = home(place);
    return switch (home) {
      case IThreadContainer channel when start.isPrivate() && !hasPrivateThreads(channel) ->
          // No trouble of the channel, which would hold up all else that is owed to it.
          new SendResult.Refused(Reason.UNKNOWN, channel.getName() + " has no private threads");
      case IPostContainer forum -> inForum(forum, post, start);
      case IThreadContainer channel when start.isPrivate() -> inPrivate(channel, post, start);
      case IThreadContainer channel when channel instanceof MessageChannel messages ->
          atMessage(channel, messages, post, start);
      default ->
          new SendResult.Refused(Reason.CHANNEL_GONE, home.getName() + " can have no threads");
    };
  }

  /** Brings title and tags in line; Discord lets a title change seldom, so JDA waits for that. */
  void follow(ThreadChannel thread, ThreadStart start) {
    var manager = thread.getManager();
    boolean isOther = !thread.getName().equals(name(start));
    if (isOther) {
      manager = manager.setName(name(start));
    }
    if (thread.getParentChannel() instanceof IPostContainer forum) {
      List<ForumTag> tags = tags(forum, start);
      if (!Set.copyOf(tags).equals(new HashSet<>(thread.getAppliedTags()))) {
        manager = manager.setAppliedTags(tags);
        isOther = true;
      }
    }
    if (isOther) {
      manager.queue(null, e -> LOG.warn("The thread {} keeps its title", thread.getId(), e));
    }
  }

  private SendResult inForum(IPostContainer forum, Post post, ThreadStart start) {
    Optional<ThreadChannel> earlier =
        candidates(forum, post)
            .filter(thread -> DiscordLook.isAt(thread, thread.getId(), sending.mark(post)))
            .findFirst();
    ThreadChannel thread = earlier.orElseGet(() -> posted(forum, post, start));
    addMembers(thread, start);
    return sent(thread, DiscordSpeech.message(thread, thread.getId()));
  }

  private ThreadChannel posted(IPostContainer forum, Post post, ThreadStart start) {
    Container container =
        renderer.container(post.message(), post.speaker()).withUniqueId(sending.mark(post));
    var first =
        new MessageCreateBuilder()
            .useComponentsV2()
            .setComponents(container)
            .mentionUsers(DiscordSending.mentioned(post, false))
            .mentionRoles(DiscordSending.mentioned(post, true));
    ForumPost made =
        forum
            .createForumPost(name(start), first.build())
            .setTags(tags(forum, start))
            .setAutoArchiveDuration(AutoArchiveDuration.TIME_1_WEEK)
            .complete();
    return made.getThreadChannel();
  }

  /** The thread is there before the message; one that stayed empty is used. */
  private SendResult inPrivate(IThreadContainer channel, Post post, ThreadStart start) {
    List<ThreadChannel> earlier =
        candidates(channel, post)
            .filter(thread -> !thread.isPublic() && thread.getName().equals(name(start)))
            .toList();
    for (ThreadChannel thread : earlier) {
      Optional<String> message = sending.earlier(thread, post);
      if (message.isPresent() || thread.getTotalMessageCount() == 0) {
        addMembers(thread, start);
        String id = message.orElseGet(() -> sending.send(thread, post));
        return sent(thread, DiscordSpeech.message(thread, id));
      }
    }
    ThreadChannel thread =
        channel
            .createThreadChannel(name(start), true)
            .setInvitable(false)
            .setAutoArchiveDuration(AutoArchiveDuration.TIME_1_WEEK)
            .complete();
    addMembers(thread, start);
    return sent(thread, DiscordSpeech.message(thread, sending.send(thread, post)));
  }

  /** A thread that begins at a message has its id. */
  private SendResult atMessage(
      IThreadContainer channel, MessageChannel messages, Post post, ThreadStart start) {
    String message = sending.earlier(messages, post).orElseGet(() -> sending.send(messages, post));
    try {
      ThreadChannel thread =
          channel
              .createThreadChannel(name(start), message)
              .setAutoArchiveDuration(AutoArchiveDuration.TIME_1_WEEK)
              .complete();
      addMembers(thread, start);
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() != ErrorResponse.THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS) {
        throw e;
      }
    }
    var place = DiscordSpeech.place(channel.getGuild().getId(), channel.getId());
    return new SendResult.Sent(new MessageRef(place, message), new ThreadRef(place, message));
  }

  /** What an earlier try may have made. */
  private static Stream<ThreadChannel> candidates(IThreadContainer channel, Post post) {
    Instant tried = post.triedAt();
    return tried == null
        ? Stream.empty()
        : channel.getThreadChannels().stream()
            .filter(ThreadChannel::isOwner)
            .filter(thread -> thread.getTimeCreated().toInstant().isAfter(tried.minus(SKEW)));
  }

  /** Who is not on the server any more cannot be added, and is no reason to begin nothing. */
  private static void addMembers(ThreadChannel thread, ThreadStart start) {
    for (String member : start.members()) {
      try {
        thread.addThreadMemberById(member).complete();
      } catch (ErrorResponseException e) {
        if (e.isServerError()) {
          throw e;
        }
        LOG.warn("Discord does not let {} into the thread {}: {}", member, thread.getId(), e);
      }
    }
  }

  private static SendResult sent(ThreadChannel thread, MessageRef message) {
    return new SendResult.Sent(message, DiscordSpeech.thread(thread));
  }

  static String name(ThreadStart start) {
    String title = Shown.of(start.title()).replaceAll("\\s+", " ").strip();
    return Fold.label(title.isEmpty() ? "Thread" : title, LONGEST_NAME);
  }

  /** The forum's tags of these names; where it asks for one, any rather than none. */
  private static List<ForumTag> tags(IPostContainer forum, ThreadStart start) {
    Set<String> wanted = new HashSet<>();
    start.tags().forEach(tag -> wanted.add(tag.strip().toLowerCase(Locale.ROOT)));
    List<ForumTag> known =
        forum.getAvailableTags().stream()
            .filter(tag -> wanted.contains(tag.getName().toLowerCase(Locale.ROOT)))
            .limit(MOST_TAGS)
            .toList();
    return known.isEmpty() && forum.isTagRequired()
        ? forum.getAvailableTags().stream().filter(tag -> !tag.isModerated()).limit(1).toList()
        : known;
  }
}
