package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.SendResult;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** Sends to Slack, once a call; the bot may write only where it has been invited. */
final class SlackGateway implements ChatGateway {
  private final SlackConnection connection;
  private final SlackRenderer renderer;

  SlackGateway(SlackConnection connection, SlackRenderer renderer) {
    this.connection = connection;
    this.renderer = renderer;
  }

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.SLACK;
  }

  @Override
  public ConnectionState state() {
    return connection.state();
  }

  /** Slack has no key against repetition; the key travels as metadata, to be looked for. */
  @Override
  public SendResult post(ChannelRef channel, ChatMessage message, String key) {
    return attempt(
        slack ->
            slack.chatPostMessage(request ->
                request
                    .channel(channel.channel())
                    .text(renderer.fallback(message))
                    .blocks(renderer.blocks(message))
                    .metadata(metadata(key))),
        posted -> new MessageRef(channel, posted.getTs()));
  }

  @Override
  public SendResult edit(MessageRef message, ChatMessage newState) {
    return attempt(
        slack ->
            slack.chatUpdate(request ->
                request
                    .channel(message.channel().channel())
                    .ts(message.message())
                    .text(renderer.fallback(newState))
                    .blocks(renderer.blocks(newState))),
        updated -> message);
  }

  @Override
  public SendResult delete(MessageRef message) {
    SendResult result =
        attempt(
            slack ->
                slack.chatDelete(
                    request -> request.channel(message.channel().channel()).ts(message.message())),
            deleted -> message);
    return result instanceof SendResult.Refused refused
            && refused.detail().equals("message_not_found")
        ? new SendResult.Sent(message)
        : result;
  }

  private static Message.Metadata metadata(String key) {
    return Message.Metadata.builder()
        .eventType("blackbird_post")
        .eventPayload(Map.of("key", key))
        .build();
  }

  private <T extends SlackApiTextResponse> SendResult attempt(
      Call<T> call, Function<T, MessageRef> sent) {
    try {
      T answer = call.on(connection.methods());
      return answer.isOk()
          ? new SendResult.Sent(sent.apply(answer))
          : SlackErrors.refused(answer.getError());
    } catch (SlackApiException e) {
      return SlackErrors.of(e);
    } catch (IOException e) {
      return SlackErrors.unreachable();
    }
  }

  /** One call of the Web API. */
  @FunctionalInterface
  private interface Call<T> {
    T on(MethodsClient slack) throws IOException, SlackApiException;
  }
}
