package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatGroup;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendPace;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadPage;
import com.blackbird.activity.chat.ThreadRef;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends to Slack, once a call; the bot may write only where it has been invited. */
final class SlackGateway implements ChatGateway {
  private static final Logger LOG = LoggerFactory.getLogger(SlackGateway.class);

  private final SlackConnection connection;
  private final SlackWeb web;
  private final SlackPosts posts;
  private final SlackRoots roots;
  private final SlackHistory history;
  private final SlackDownloads downloads;
  private final SlackRenderer renderer;
  private final SlackGroups groups;
  private final SendPace pace;

  SlackGateway(
      SlackConnection connection,
      SlackWeb web,
      SlackRenderer renderer,
      SlackSpeech speech,
      SlackGroups groups,
      SendPace pace) {
    this.groups = groups;
    this.pace = pace;
    this.connection = connection;
    this.web = web;
    this.posts = new SlackPosts(web, renderer);
    this.roots = new SlackRoots(web);
    this.history = new SlackHistory(web, speech);
    this.downloads = new SlackDownloads(web);
    this.renderer = renderer;
  }

  @Override
  public List<ChatGroup> groups(String workspace) {
    return groups.all(workspace);
  }

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.SLACK;
  }

  @Override
  public ConnectionState state() {
    return connection.state();
  }

  @Override
  public SendPace pace() {
    return pace;
  }

  @Override
  public SendResult post(Post post) {
    return posts.post(post);
  }

  @Override
  public SendResult edit(MessageRef message, ChatMessage newState) {
    return edit(message, newState, null);
  }

  /** Slack keeps the name and picture under which a message was posted. */
  @Override
  public SendResult edit(MessageRef message, ChatMessage newState, @Nullable Speaker speaker) {
    Speaker unnamed = posts.mayNameOthers(message.channel().workspace()) ? null : speaker;
    return attempt(
        message,
        slack -> {
          Map<ChatFile, String> pictures = files(message).show(newState.images());
          return result(
              slack.chatUpdate(request ->
                  request
                      .channel(message.channel().channel())
                      .ts(message.message())
                      .text(renderer.fallback(newState))
                      .blocks(renderer.blocks(newState, pictures, unnamed))),
              () -> message);
        });
  }

  /** The files that came with the message stand in one of their own, and go with it. */
  @Override
  public SendResult delete(MessageRef message) {
    SendResult result =
        attempt(
            message,
            slack -> {
              String channel = message.channel().channel();
              Optional<Message> there = roots.find(message);
              files(message).delete(there.map(SlackLook::files).orElse(List.of()));
              return result(
                  slack.chatDelete(request -> request.channel(channel).ts(message.message())),
                  () -> message);
            });
    return orDone(result, message, "message_not_found");
  }

  @Override
  public SendResult react(MessageRef message, String emoji, boolean present) {
    Optional<String> name = SlackEmoji.name(emoji);
    if (name.isEmpty()) {
      return new SendResult.Refused(Reason.UNKNOWN, "Slack has no name for this emoji");
    }
    String channel = message.channel().channel();
    SendResult result =
        attempt(
            message,
            slack ->
                present
                    ? result(
                        slack.reactionsAdd(request ->
                            request.channel(channel).timestamp(message.message()).name(name.get())),
                        () -> message)
                    : result(
                        slack.reactionsRemove(request ->
                            request.channel(channel).timestamp(message.message()).name(name.get())),
                        () -> message));
    return present
        ? orDone(result, message, "already_reacted")
        : orDone(result, message, "no_reaction", "message_not_found");
  }

  /** Guests aside, who have to be invited into every channel. */
  @Override
  public boolean everybodyReads(ChannelRef channel) {
    try {
      var answer =
          web.methods(channel.workspace())
              .conversationsInfo(request -> request.channel(channel.channel()));
      return answer.isOk()
          && answer.getChannel().isChannel()
          && !answer.getChannel().isPrivate()
          && !answer.getChannel().isMpim();
    } catch (IOException | SlackApiException e) {
      LOG.info("Slack does not say who reads {}: {}", channel, e.toString());
      return false;
    }
  }

  /** A deactivated person stays in the workspace's list. */
  @Override
  public boolean hasLeft(String workspace, String user) {
    try {
      var answer = web.methods(workspace).usersInfo(request -> request.user(user));
      return answer.isOk() && answer.getUser().isDeleted();
    } catch (IOException | SlackApiException e) {
      LOG.info("Slack does not say whether {} is there: {}", user, e.toString());
      return false;
    }
  }

  @Override
  public ThreadPage history(ThreadRef thread, @Nullable MessageRef after) {
    return history.page(thread, after);
  }

  @Override
  public InputStream open(MessageRef message, SentFile file) throws IOException {
    return downloads.open(message.channel().workspace(), file);
  }

  /** What is so already counts as done. */
  private static SendResult orDone(SendResult result, MessageRef message, String... already) {
    return result instanceof SendResult.Refused refused
            && List.of(already).contains(refused.detail())
        ? new SendResult.Sent(message)
        : result;
  }

  private static SendResult result(SlackApiTextResponse answer, Supplier<MessageRef> sent) {
    return answer.isOk() ? new SendResult.Sent(sent.get()) : SlackErrors.refused(answer.getError());
  }

  private SlackFiles files(MessageRef message) {
    return new SlackFiles(web, message.channel().workspace());
  }

  private SendResult attempt(MessageRef message, SlackCall call) {
    return SlackCall.attempt(web, message.channel().workspace(), call);
  }
}
