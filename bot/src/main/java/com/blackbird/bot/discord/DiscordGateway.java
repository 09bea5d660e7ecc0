package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** Sends to Discord, once a call. */
final class DiscordGateway implements ChatGateway {
  private final DiscordConnection connection;
  private final DiscordRenderer renderer;

  DiscordGateway(DiscordConnection connection, DiscordRenderer renderer) {
    this.connection = connection;
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

  /** The key is Discord's nonce: a repetition within minutes answers with the first message. */
  @Override
  public SendResult post(ChannelRef channel, ChatMessage message, String key) {
    return attempt(
        channel,
        target ->
            new MessageRef(
                channel,
                target
                    .sendMessageComponents(renderer.container(message))
                    .useComponentsV2()
                    .setNonce(key)
                    .complete()
                    .getId()));
  }

  @Override
  public SendResult edit(MessageRef message, ChatMessage newState) {
    return attempt(
        message.channel(),
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
            message.channel(),
            target -> {
              target.deleteMessageById(message.message()).complete();
              return message;
            });
    return result instanceof SendResult.Refused refused && refused.reason() == Reason.MESSAGE_GONE
        ? new SendResult.Sent(message)
        : result;
  }

  private SendResult attempt(ChannelRef channel, Function<GuildMessageChannel, MessageRef> call) {
    if (connection.state() != ConnectionState.CONNECTED) {
      return new SendResult.TryLater(Duration.ofSeconds(5), Reason.PLATFORM_DOWN);
    }
    Optional<GuildMessageChannel> target = connection.channel(channel.channel());
    if (target.isEmpty()) {
      return new SendResult.Refused(Reason.CHANNEL_GONE, "not among the channels that I see");
    }
    try {
      return new SendResult.Sent(call.apply(target.get()));
    } catch (RuntimeException e) {
      return DiscordErrors.of(e);
    }
  }
}
