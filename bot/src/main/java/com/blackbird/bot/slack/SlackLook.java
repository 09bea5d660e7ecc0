package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks in a channel or thread for a message that an earlier try may have posted. */
final class SlackLook {
  private static final Logger LOG = LoggerFactory.getLogger(SlackLook.class);
  private static final String EVENT = "blackbird_post";
  private static final String FILES = "files";

  /**
   * The most that a page can hold: https://docs.slack.dev/reference/methods/conversations.history
   */
  private static final int PAGE = 999;

  private static final int MOST_PAGES = 20;

  /** By how much Slack's clock and ours may differ. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final MethodsClient slack;

  SlackLook(MethodsClient slack) {
    this.slack = slack;
  }

  /** What marks a message as this post, and names the files that stand below it. */
  static Message.Metadata mark(String key, List<String> files) {
    Map<String, Object> payload =
        files.isEmpty() ? Map.of("key", key) : Map.of("key", key, FILES, String.join(",", files));
    return Message.Metadata.builder().eventType(EVENT).eventPayload(payload).build();
  }

  /** The ids of the files that were posted with a message. */
  static List<String> files(Message message) {
    Message.Metadata metadata = message.getMetadata();
    Object files =
        metadata == null || metadata.getEventPayload() == null
            ? null
            : metadata.getEventPayload().get(FILES);
    return files instanceof String names ? List.of(names.split(",", -1)) : List.of();
  }

  /**
   * The message if it is there, or why nobody knows; empty when it is not there, so that it may be
   * posted.
   */
  Optional<SendResult> find(Post post, Instant since) throws IOException, SlackApiException {
    String channel = post.channel().channel();
    if (post.channel().isDirect()) {
      var opened = slack.conversationsOpen(ask -> ask.users(List.of(post.channel().person())));
      if (!opened.isOk()) {
        return unknown(opened.getError());
      }
      channel = opened.getChannel().getId();
    }
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      Page read = read(channel, post.thread(), since.minus(SKEW), cursor);
      if (!read.error().isEmpty()) {
        return unknown(read.error());
      }
      Optional<Message> found = read.messages().stream().filter(m -> isPost(m, post)).findFirst();
      if (found.isPresent()) {
        return Optional.of(sent(post, channel, found.get()));
      }
      cursor = read.next();
      if (cursor.isEmpty()) {
        return Optional.empty();
      }
    }
    LOG.warn("Did not find {} among the newest {} messages", post.key(), PAGE * MOST_PAGES);
    return Optional.empty();
  }

  private static SendResult sent(Post post, String channel, Message found) {
    ChannelRef there =
        new ChannelRef(post.channel().platform(), post.channel().workspace(), channel);
    return new SendResult.Sent(new MessageRef(there, found.getTs()));
  }

  private static boolean isPost(Message message, Post post) {
    Message.Metadata metadata = message.getMetadata();
    return metadata != null
        && EVENT.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && post.key().equals(metadata.getEventPayload().get("key"));
  }

  /** An app that was installed before it asked for this right must still be able to post. */
  private static Optional<SendResult> unknown(String error) {
    SendResult result = SlackErrors.refused(error);
    if (result instanceof SendResult.Refused refused
        && refused.reason() == Reason.PERMISSION_MISSING) {
      LOG.warn(
          "Slack does not let me look whether a message is there already ({}), so it may be seen"
              + " twice. Install the app again from manifests/slack.",
          error);
      return Optional.empty();
    }
    return Optional.of(result);
  }

  private Page read(String channel, @Nullable MessageRef thread, Instant oldest, String cursor)
      throws IOException, SlackApiException {
    String from = oldest.getEpochSecond() + ".000000";
    return thread == null
        ? Page.of(
            slack.conversationsHistory(ask ->
                ask.channel(channel)
                    .oldest(from)
                    .limit(PAGE)
                    .cursor(cursor)
                    .includeAllMetadata(true)))
        : Page.of(
            slack.conversationsReplies(ask ->
                ask.channel(channel)
                    .ts(thread.message())
                    .oldest(from)
                    .limit(PAGE)
                    .cursor(cursor)
                    .includeAllMetadata(true)));
  }

  private record Page(String error, List<Message> messages, String next) {
    static Page of(ConversationsHistoryResponse answer) {
      return answer.isOk()
          ? new Page("", answer.getMessages(), cursor(answer.getResponseMetadata()))
          : new Page(answer.getError(), List.of(), "");
    }

    static Page of(ConversationsRepliesResponse answer) {
      return answer.isOk()
          ? new Page("", answer.getMessages(), cursor(answer.getResponseMetadata()))
          : new Page(answer.getError(), List.of(), "");
    }
  }

  /** Where the next page begins; empty when there is none. */
  static String cursor(@Nullable ResponseMetadata metadata) {
    return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
  }
}
