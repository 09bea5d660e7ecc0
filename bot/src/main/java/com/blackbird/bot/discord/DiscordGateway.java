package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatGroup;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadPage;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.chat.ThreadStart;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/** Sends to Discord, once a call. */
final class DiscordGateway implements ChatGateway {
  private static final String UNSEEN = "not among the channels that I see";
  private static final Duration AFTER_REOPENING = Duration.ofSeconds(1);

  /** A server's own emoji, or another platform's, is told by its name. */
  private static final Pattern NAME = Pattern.compile("[\\w+'-]{2,}");

  private final DiscordConnection connection;
  private final DiscordPlaces places;
  private final DiscordRenderer renderer;
  private final DiscordSending sending;
  private final DiscordStarts starts;
  private final DiscordDownloads downloads;

  DiscordGateway(DiscordConnection connection, DiscordRenderer renderer) {
    this.connection = connection;
    this.places = new DiscordPlaces(connection);
    this.renderer = renderer;
    this.sending = new DiscordSending(renderer);
    this.starts = new DiscordStarts(renderer, sending);
    this.downloads = new DiscordDownloads(connection);
  }

  /** Roles of a member, without those of bots and the one that everybody has. */
  @Override
  public List<ChatGroup> groups(String workspace) {
    return connection
        .guild(workspace)
        .map(guild ->
            guild.getRoles().stream()
                .filter(role -> !role.isPublicRole() && !role.isManaged())
                .map(role -> new ChatGroup(role.getId(), role.getName()))
                .toList())
        .orElse(List.of());
  }

  @Override
  public boolean everybodyReads(ChannelRef channel) {
    return connection
        .place(channel.workspace(), channel.channel())
        .filter(DiscordGateway::isOpen)
        .isPresent();
  }

  @Override
  public boolean hasPrivateThreads(ChannelRef channel) {
    return connection
        .place(channel.workspace(), channel.channel())
        .map(DiscordStarts::home)
        .map(DiscordStarts::hasPrivateThreads)
        .orElse(true);
  }

  /** One member may be asked for without the privileged intent that tells of all. */
  @Override
  public boolean hasLeft(String workspace, String user) {
    try {
      connection
          .guild(workspace)
          .ifPresent(guild -> guild.retrieveMemberById(user).useCache(false).complete());
      return false;
    } catch (RuntimeException e) {
      return DiscordErrors.saysNoMember(e);
    }
  }

  private static boolean isOpen(GuildChannel place) {
    return place instanceof ThreadChannel thread
        ? thread.isPublic() && isOpen(thread.getParentChannel())
        : place.getGuild().getPublicRole().hasPermission(place, Permission.VIEW_CHANNEL);
  }

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.DISCORD;
  }

  @Override
  public ConnectionState state() {
    return connection.state();
  }

  @Override
  public SendResult post(Post post) {
    if (post.triedAt() != null) {
      // What an earlier try has made, perhaps of another replica, has to be seen.
      connection.forget(post.channel().workspace());
    }
    try {
      ThreadStart start = start(post);
      return start == null ? written(post) : begun(post, start);
    } catch (RuntimeException e) {
      return DiscordErrors.of(e);
    }
  }

  private SendResult begun(Post post, ThreadStart start) {
    return attempt(
        post.channel().workspace(), () -> home(post), place -> starts.begin(place, post, start));
  }

  private SendResult written(Post post) {
    SendResult result =
        attempt(
            post.channel().workspace(),
            () -> places.of(post),
            target -> {
              String id = sending.earlier(target, post).orElseGet(() -> sending.send(target, post));
              return new SendResult.Sent(new MessageRef(place(post, target), id));
            });
    return post.within() == null ? result : inThread(result);
  }

  private Optional<GuildChannel> home(Post post) {
    return connection.place(post.channel().workspace(), post.channel().channel());
  }

  /** How the post begins a thread of its own; in a forum, which has no messages, each does. */
  private @Nullable ThreadStart start(Post post) {
    boolean isAlone = post.start() == null && post.thread() == null && post.within() == null;
    return isAlone && home(post).filter(IPostContainer.class::isInstance).isPresent()
        ? DiscordStarts.named(post.message())
        : post.start();
  }

  /** A thread that is gone or locked holds up nothing but itself. */
  private static SendResult inThread(SendResult result) {
    return result instanceof SendResult.Refused refused && refused.reason() == Reason.CHANNEL_GONE
        ? new SendResult.Refused(Reason.MESSAGE_GONE, refused.detail())
        : result;
  }

  /** A person stays a person; only a thread is another channel than the one that was named. */
  private static ChannelRef place(Post post, MessageChannel target) {
    ChannelRef named = post.channel();
    return named.isDirect()
        ? named
        : new ChannelRef(named.platform(), named.workspace(), target.getId());
  }

  @Override
  public SendResult edit(MessageRef message, ChatMessage newState) {
    return edit(message, newState, null);
  }

  @Override
  public SendResult edit(MessageRef message, ChatMessage newState, @Nullable Speaker speaker) {
    return at(
        message,
        target -> {
          target
              .editMessageComponentsById(message.message(), renderer.container(newState, speaker))
              .useComponentsV2()
              .setAllowedMentions(List.of())
              .complete();
          return new SendResult.Sent(message);
        });
  }

  @Override
  public SendResult edit(
      MessageRef message, ChatMessage newState, ThreadRef thread, ThreadStart start) {
    SendResult result = edit(message, newState);
    if (result instanceof SendResult.Sent) {
      places
          .thread(thread)
          .filter(open -> !open.isArchived())
          .ifPresent(open -> starts.follow(open, start));
    }
    return result;
  }

  @Override
  public SendResult delete(MessageRef message) {
    SendResult result =
        at(
            message,
            target -> {
              target.deleteMessageById(message.message()).complete();
              return new SendResult.Sent(message);
            });
    return result.takenBack(message);
  }

  @Override
  public SendResult react(MessageRef message, String emoji, boolean present) {
    if (NAME.matcher(emoji).matches()) {
      return new SendResult.Refused(Reason.UNKNOWN, "no emoji of this server");
    }
    SendResult result =
        at(
            message,
            target -> {
              Emoji character = Emoji.fromUnicode(emoji);
              if (present) {
                target.addReactionById(message.message(), character).complete();
              } else {
                target.removeReactionById(message.message(), character).complete();
              }
              return new SendResult.Sent(message);
            });
    return present ? result : result.takenBack(message);
  }

  @Override
  public ThreadPage history(ThreadRef thread, @Nullable MessageRef after) {
    AtomicReference<ThreadPage> page = new AtomicReference<>();
    SendResult result =
        attempt(
            thread.channel().workspace(),
            () -> places.thread(thread),
            there -> {
              page.set(DiscordHistory.page(there, after));
              return new SendResult.Sent(new MessageRef(thread.channel(), thread.thread()));
            });
    return switch (result) {
      case SendResult.Sent sent -> page.get();
      case SendResult.TryLater later -> new ThreadPage.TryLater(later.delay(), later.reason());
      case SendResult.Refused refused -> new ThreadPage.Refused(refused.reason(), refused.detail());
    };
  }

  @Override
  public InputStream open(MessageRef message, SentFile file) throws IOException {
    if (!connection.canCall()) {
      throw new IOException("Discord is not connected");
    }
    return downloads.open(message, file);
  }

  /** Where a message stands; an archived thread is opened again first. */
  private SendResult at(MessageRef message, Function<MessageChannel, SendResult> call) {
    String workspace = message.channel().workspace();
    SendResult result = attempt(workspace, () -> places.channel(message.channel()), call);
    return result instanceof SendResult.Refused refused
            && (refused.detail().equals(UNSEEN) || DiscordErrors.isArchived(refused))
            && !message.channel().isDirect()
        ? attempt(
            workspace,
            () -> Optional.of(message.channel().channel()),
            thread -> {
              connection.reopen(thread);
              return new SendResult.TryLater(AFTER_REOPENING, Reason.PLATFORM_DOWN);
            })
        : result;
  }

  private <T> SendResult attempt(
      String workspace, Supplier<Optional<T>> place, Function<T, SendResult> call) {
    if (!connection.canCall()) {
      return new SendResult.TryLater(Duration.ofSeconds(5), Reason.PLATFORM_DOWN);
    }
    SendResult result = tried(place, call);
    if (result instanceof SendResult.Refused) {
      // The next try shall not be refused by what was true a minute ago.
      connection.forget(workspace);
    }
    return result;
  }

  private static <T> SendResult tried(Supplier<Optional<T>> place, Function<T, SendResult> call) {
    try {
      Optional<T> target = place.get();
      return target.isEmpty()
          ? new SendResult.Refused(Reason.CHANNEL_GONE, UNSEEN)
          : call.apply(target.get());
    } catch (RuntimeException e) {
      return DiscordErrors.of(e);
    }
  }
}
