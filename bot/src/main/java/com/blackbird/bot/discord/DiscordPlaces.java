package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.ThreadRef;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Where a message is to be written: a channel, a person's direct messages, a message's thread. */
final class DiscordPlaces {
  /** https://discord.com/developers/docs/resources/channel#start-thread-from-message */
  private static final int LONGEST_NAME = 100;

  private final DiscordConnection connection;

  DiscordPlaces(DiscordConnection connection) {
    this.connection = connection;
  }

  Optional<MessageChannel> channel(ChannelRef channel) {
    return channel.isDirect()
        ? connection.direct(channel.person())
        : connection
            .channel(channel.workspace(), channel.channel())
            .map(MessageChannel.class::cast);
  }

  /** A thread, also when it is archived; reading does not take it out of there. */
  Optional<ThreadChannel> thread(ThreadRef thread) {
    Optional<ThreadChannel> open =
        connection
            .channel(thread.channel().workspace(), thread.thread())
            .filter(ThreadChannel.class::isInstance)
            .map(ThreadChannel.class::cast);
    return open.isPresent()
        ? open
        : connection
            .place(thread.channel().workspace(), thread.channel().channel())
            .filter(IThreadContainer.class::isInstance)
            .flatMap(parent -> archived((IThreadContainer) parent, thread.thread()));
  }

  /**
   * The channel of a post; a thread is begun when the message has none yet. Discord shows a
   * thread's message nowhere else, so what the whole channel is to see stands in the channel.
   */
  Optional<MessageChannel> of(Post post) {
    if (post.within() != null) {
      return thread(post.within())
          .filter(thread -> !thread.isLocked())
          .map(DiscordPlaces::reopened);
    }
    Optional<MessageChannel> channel = channel(post.channel());
    MessageRef parent = post.thread();
    return parent == null || post.alsoInChannel()
        ? channel
        : channel.map(there ->
            there instanceof IThreadContainer container
                ? thread(container, parent.message(), post.message())
                : there);
  }

  /** A thread that begins at a message has its id. */
  private MessageChannel thread(IThreadContainer container, String message, ChatMessage first) {
    Optional<MessageChannel> open =
        connection.channel(container.getGuild().getId(), message).map(MessageChannel.class::cast);
    if (open.isPresent()) {
      return open.get();
    }
    String line = first.plainText().lines().findFirst().orElse("");
    String name = Fold.label(line.isBlank() ? "Thread" : line, LONGEST_NAME);
    try {
      return container.createThreadChannel(name, message).complete();
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() == ErrorResponse.THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS) {
        return archived(container, message).map(DiscordPlaces::reopened).orElseThrow(() -> e);
      }
      throw e;
    }
  }

  /** Only a text channel has private threads. */
  private static Optional<ThreadChannel> archived(IThreadContainer container, String id) {
    Stream<ThreadChannel> threads = container.retrieveArchivedPublicThreadChannels().stream();
    if (container instanceof TextChannel) {
      threads = Stream.concat(threads, container.retrieveArchivedPrivateThreadChannels().stream());
    }
    return threads.filter(archived -> archived.getId().equals(id)).findFirst();
  }

  private static MessageChannel reopened(ThreadChannel thread) {
    if (thread.isArchived()) {
      thread.getManager().setArchived(false).complete();
    }
    return thread;
  }
}
