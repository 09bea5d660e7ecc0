package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.SendResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** Sends to Discord, once a call. */
final class DiscordGateway implements ChatGateway {
  private final DiscordConnection connection;
  private final DiscordPlaces places;
  private final DiscordRenderer renderer;

  DiscordGateway(DiscordConnection connection, DiscordRenderer renderer) {
    this.connection = connection;
    this.places = new DiscordPlaces(connection);
    this.renderer = renderer;
  }

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.DISCORD;
  }

  @Override
  public ConnectionState state() {
    return connection.state();
  }

  /**
   * The key is Discord's nonce: a repetition within minutes answers with the first message. The
   * message carries its hash as well, so that it can be found later.
   */
  @Override
  public SendResult post(Post post) {
    return attempt(
        () -> places.of(post),
        target -> {
          Optional<String> earlier =
              post.triedAt() == null
                  ? Optional.empty()
                  : DiscordLook.find(target, mark(post), post.triedAt());
          String id = earlier.orElseGet(() -> send(target, post));
          return new MessageRef(place(post, target), id);
        });
  }

  private String send(MessageChannel target, Post post) {
    return target
        .sendMessageComponents(renderer.container(post.message()).withUniqueId(mark(post)))
        .useComponentsV2()
        .setNonce(post.key())
        .mentionUsers(mentioned(post, false))
        .mentionRoles(mentioned(post, true))
        .complete()
        .getId();
  }

  /** Whom Discord may call; everybody else stays uncalled, whatever the text says. */
  private static List<String> mentioned(Post post, boolean groups) {
    return post.message().mentions().stream()
        .filter(mention -> mention.isGroup() == groups)
        .map(Rich.Mention::id)
        .toList();
  }

  private static int mark(Post post) {
    return DiscordLook.mark(post.key());
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
    return attempt(
        () -> places.channel(message.channel()),
        target -> {
          target
              .editMessageComponentsById(message.message(), renderer.container(newState))
              .useComponentsV2()
              .complete();
          return message;
        });
  }

  @Override
  public SendResult delete(MessageRef message) {
    SendResult result =
        attempt(
            () -> places.channel(message.channel()),
            target -> {
              target.deleteMessageById(message.message()).complete();
              return message;
            });
    return result instanceof SendResult.Refused refused && refused.reason() == Reason.MESSAGE_GONE
        ? new SendResult.Sent(message)
        : result;
  }

  private SendResult attempt(
      Supplier<Optional<MessageChannel>> place, Function<MessageChannel, MessageRef> call) {
    if (connection.state() != ConnectionState.CONNECTED) {
      return new SendResult.TryLater(Duration.ofSeconds(5), Reason.PLATFORM_DOWN);
    }
    try {
      Optional<MessageChannel> target = place.get();
      return target.isEmpty()
          ? new SendResult.Refused(Reason.CHANNEL_GONE, "not among the channels that I see")
          : new SendResult.Sent(call.apply(target.get()));
    } catch (RuntimeException e) {
      return DiscordErrors.of(e);
    }
  }
}
