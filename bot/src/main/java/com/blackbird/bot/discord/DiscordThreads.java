package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadListener;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.bot.operations.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateArchivedEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateLockedEvent;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.message.react.GenericMessageReactionEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionRemoveEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what happens in the threads of Discord's servers. Discord asks for no acknowledgement and
 * tells nothing twice, so what the listener has not taken is told again from here, each event on
 * the thread of its own that JDA gives it, until it is taken or the bot ends.
 */
final class DiscordThreads extends ListenerAdapter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordThreads.class);

  /** All threads of a channel. */
  private static final String ALL = "";

  private static final Duration SKEW = Duration.ofMinutes(1);

  private final ThreadListener listener;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);

  DiscordThreads(ThreadListener listener, Clock clock) {
    this.listener = listener;
    this.clock = clock;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  @Override
  public void onReady(ReadyEvent event) {
    listener.missed(ChatPlatform.DISCORD);
  }

  /** A session that Discord could not resume: what happened between the two is not told. */
  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    listener.missed(ChatPlatform.DISCORD);
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    if (event.isFromGuild()) {
      DiscordSpeech.posted(event.getGuildChannel(), event.getMessage()).ifPresent(this::tell);
    }
  }

  @Override
  public void onMessageUpdate(MessageUpdateEvent event) {
    if (event.isFromGuild()) {
      DiscordSpeech.edited(event.getGuildChannel(), event.getMessage()).ifPresent(this::tell);
    }
  }

  @Override
  public void onMessageDelete(MessageDeleteEvent event) {
    if (event.isFromGuild()) {
      deleted(event.getGuildChannel(), event.getMessageId());
    }
  }

  @Override
  public void onMessageBulkDelete(MessageBulkDeleteEvent event) {
    event.getMessageIds().forEach(message -> deleted(event.getChannel(), message));
  }

  @Override
  public void onMessageReactionAdd(MessageReactionAddEvent event) {
    reacted(event, true);
  }

  @Override
  public void onMessageReactionRemove(MessageReactionRemoveEvent event) {
    reacted(event, false);
  }

  @Override
  public void onChannelUpdateArchived(ChannelUpdateArchivedEvent event) {
    if (Boolean.TRUE.equals(event.getNewValue())
        && event.getChannel() instanceof ThreadChannel thread
        && !isArchivedByItself(thread)) {
      tell(new ThreadEvent.Ended(DiscordSpeech.thread(thread), now()));
    }
  }

  @Override
  public void onChannelUpdateLocked(ChannelUpdateLockedEvent event) {
    if (Boolean.TRUE.equals(event.getNewValue())
        && event.getChannel() instanceof ThreadChannel thread) {
      tell(new ThreadEvent.Ended(DiscordSpeech.thread(thread), now()));
    }
  }

  @Override
  public void onChannelDelete(ChannelDeleteEvent event) {
    Channel channel = event.getChannel();
    if (channel instanceof ThreadChannel thread) {
      tell(new ThreadEvent.Ended(DiscordSpeech.thread(thread), now()));
    } else if (channel instanceof GuildChannel gone) {
      var place = DiscordSpeech.place(gone.getGuild().getId(), gone.getId());
      tell(new ThreadEvent.Ended(new ThreadRef(place, ALL), now()));
    }
  }

  /** Discord puts a silent thread away by itself; whoever writes in it takes it out again. */
  private static boolean isArchivedByItself(ThreadChannel thread) {
    long newest = Math.max(thread.getLatestMessageIdLong(), thread.getIdLong());
    Instant last = TimeUtil.getTimeCreated(newest).toInstant();
    Duration silence = Duration.ofMinutes(thread.getAutoArchiveDuration().getMinutes());
    Instant archived = thread.getTimeArchiveInfoLastModified().toInstant();
    return !thread.isLocked() && !archived.isBefore(last.plus(silence).minus(SKEW));
  }

  private void deleted(GuildMessageChannel channel, String message) {
    tell(
        new ThreadEvent.Deleted(
            DiscordSpeech.thread(channel, message),
            DiscordSpeech.message(channel, message),
            now()));
  }

  private void reacted(GenericMessageReactionEvent event, boolean isAdded) {
    if (event.isFromGuild()) {
      GuildMessageChannel channel = event.getGuildChannel();
      tell(
          new ThreadEvent.Reacted(
              DiscordSpeech.thread(channel, event.getMessageId()),
              DiscordSpeech.message(channel, event.getMessageId()),
              speaker(event),
              event.getEmoji().getName(),
              isAdded,
              now()));
    }
  }

  /** Discord says who takes a reaction away by the id alone. */
  private static Speaker speaker(GenericMessageReactionEvent event) {
    Member member = event.getMember();
    User user = event.getUser();
    return user == null
        ? new Speaker(new ChatUser(event.getUserId(), event.getUserId()), isSelf(event), null)
        : DiscordSpeech.speaker(user, member, false);
  }

  private static boolean isSelf(GenericMessageReactionEvent event) {
    return event.getUserId().equals(event.getJDA().getSelfUser().getId());
  }

  private Instant now() {
    return clock.instant();
  }

  private void tell(ThreadEvent event) {
    Backoff backoff = new Backoff();
    boolean isOver = false;
    while (!isOver) {
      try {
        listener.happened(event);
        isOver = true;
      } catch (RuntimeException e) {
        LOG.warn("Not taken, so I tell it again: {}", event.getClass().getSimpleName(), e);
        isOver = isClosedWithin(backoff.next());
      }
    }
  }

  private boolean isClosedWithin(Duration wait) {
    try {
      return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
