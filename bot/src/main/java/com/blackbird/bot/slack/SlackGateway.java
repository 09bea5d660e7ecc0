package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.SendPace;
import com.blackbird.activity.chat.SendResult;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends to Slack, once a call; the bot may write only where it has been invited. */
final class SlackGateway implements ChatGateway {
  /** A little slower than Slack's limits, so that a burst and a minute's flow stay below them. */
  private static final SendPace PACE =
      new SendPace(Duration.ofMillis(1_050), Duration.ofMillis(1_350), 5);

  private final SlackConnection connection;
  private final SlackFiles files;
  private final SlackRenderer renderer;

  SlackGateway(SlackConnection connection, SlackRenderer renderer) {
    this.connection = connection;
    this.files = new SlackFiles(connection);
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

  /**
   * One message a second in a channel, fifty edits and as many removals a minute in a workspace:
   * https://docs.slack.dev/apis/web-api/rate-limits
   */
  @Override
  public SendPace pace() {
    return PACE;
  }

  /**
   * Slack has no key against repetition; the key travels as metadata, to be looked for. Files are
   * brought before the message is posted and shared after it; when they cannot be shared, the
   * message is taken back.
   */
  @Override
  public SendResult post(Post post) {
    return attempt(slack -> {
      if (post.triedAt() != null) {
        Optional<SendResult> earlier = new SlackLook(slack).find(post, post.triedAt());
        if (earlier.isPresent()) {
          return earlier.get();
        }
      }
      Map<ChatFile, String> pictures = files.show(post.message().images());
      List<FileDetails> sent = files.send(post.message().attachments());
      ChatPostMessageResponse posted =
          connection.methodsOnce().chatPostMessage(request -> filled(request, post, pictures));
      if (posted.isOk()) {
        share(sent, posted);
      }
      return result(posted, () -> message(post.channel(), posted));
    });
  }

  private ChatPostMessageRequestBuilder filled(
      ChatPostMessageRequestBuilder request, Post post, Map<ChatFile, String> pictures) {
    ChannelRef channel = post.channel();
    request
        .channel(channel.isDirect() ? channel.person() : channel.channel())
        .text(renderer.fallback(post.message()))
        .blocks(renderer.blocks(post.message(), pictures))
        // Slack would open every link to show what is behind it.
        .unfurlLinks(false)
        .unfurlMedia(false)
        .metadata(SlackLook.mark(post.key()));
    return post.thread() == null
        ? request
        : request.threadTs(post.thread().message()).replyBroadcast(post.alsoInChannel());
  }

  /** Slack names the channel of direct messages only in its answer. */
  private static MessageRef message(ChannelRef channel, ChatPostMessageResponse posted) {
    return new MessageRef(
        new ChannelRef(channel.platform(), channel.workspace(), posted.getChannel()),
        posted.getTs());
  }

  private void share(List<FileDetails> sent, ChatPostMessageResponse posted)
      throws IOException, SlackApiException, SlackFiles.Refusal {
    boolean shared = false;
    try {
      files.share(sent, posted.getChannel());
      shared = true;
    } finally {
      if (!shared) {
        connection
            .methods()
            .chatDelete(request -> request.channel(posted.getChannel()).ts(posted.getTs()));
      }
    }
  }

  @Override
  public SendResult edit(MessageRef message, ChatMessage newState) {
    return attempt(slack -> {
      Map<ChatFile, String> pictures = files.show(newState.images());
      return result(
          slack.chatUpdate(request ->
              request
                  .channel(message.channel().channel())
                  .ts(message.message())
                  .text(renderer.fallback(newState))
                  .blocks(renderer.blocks(newState, pictures))),
          () -> message);
    });
  }

  @Override
  public SendResult delete(MessageRef message) {
    SendResult result =
        attempt(slack ->
            result(
                slack.chatDelete(
                    request -> request.channel(message.channel().channel()).ts(message.message())),
                () -> message));
    return result instanceof SendResult.Refused refused
            && refused.detail().equals("message_not_found")
        ? new SendResult.Sent(message)
        : result;
  }

  private static SendResult result(SlackApiTextResponse answer, Supplier<MessageRef> sent) {
    return answer.isOk() ? new SendResult.Sent(sent.get()) : SlackErrors.refused(answer.getError());
  }

  private SendResult attempt(Call call) {
    try {
      return call.on(connection.methods());
    } catch (SlackFiles.Refusal e) {
      return SlackErrors.refused(e.error());
    } catch (SlackApiException e) {
      return SlackErrors.of(e);
    } catch (IOException e) {
      return SlackErrors.unreachable();
    }
  }

  /** One use of the Web API. */
  @FunctionalInterface
  private interface Call {
    SendResult on(MethodsClient slack) throws IOException, SlackApiException, SlackFiles.Refusal;
  }
}
