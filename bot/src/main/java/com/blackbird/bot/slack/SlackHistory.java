package com.blackbird.bot.slack;

import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadPage;
import com.blackbird.activity.chat.ThreadRef;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in a thread, oldest first:
 * https://docs.slack.dev/reference/methods/conversations.replies
 */
final class SlackHistory {
  private static final int PAGE = 200;
  private final SlackWeb web;
  private final SlackSpeech speech;

  SlackHistory(SlackWeb web, SlackSpeech speech) {
    this.web = web;
    this.speech = speech;
  }

  /** What came after a message, as much of it as Slack gives at once. */
  ThreadPage page(ThreadRef thread, @Nullable MessageRef after) {
    String last = after == null ? "0" : after.message();
    String cursor = "";
    List<ThreadEvent.Posted> found = new ArrayList<>();
    try {
      do {
        ConversationsRepliesResponse answer = ask(thread, last, cursor);
        if (!answer.isOk()) {
          return refused(SlackErrors.refused(answer.getError()));
        }
        answer.getMessages().stream()
            .filter(message -> message.getTs() != null && message.getTs().compareTo(last) > 0)
            .flatMap(message -> speech.posted(thread.channel(), message).stream())
            .forEach(found::add);
        cursor = SlackLook.cursor(answer.getResponseMetadata());
      } while (found.isEmpty() && !cursor.isEmpty());
      return new ThreadPage.Found(found, cursor.isEmpty());
    } catch (SlackApiException e) {
      return refused(SlackErrors.of(e));
    } catch (IOException e) {
      return refused(SlackErrors.unreachable());
    }
  }

  private ConversationsRepliesResponse ask(ThreadRef thread, String oldest, String cursor)
      throws IOException, SlackApiException {
    return web.methods(thread.channel().workspace())
        .conversationsReplies(request ->
            request
                .channel(thread.channel().channel())
                .ts(thread.thread())
                .oldest(oldest)
                .cursor(cursor)
                .limit(PAGE));
  }

  private static ThreadPage refused(SendResult result) {
    return switch (result) {
      case SendResult.TryLater later -> new ThreadPage.TryLater(later.delay(), later.reason());
      case SendResult.Refused refused -> new ThreadPage.Refused(refused.reason(), refused.detail());
      case SendResult.Sent sent -> throw new IllegalStateException("Not a refusal: " + sent);
    };
  }
}
