package com.blackbird.bot.slack;

import com.blackbird.activity.chat.MessageRef;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The message with which a message's thread begins, which Slack does not say of a reaction.
 * https://docs.slack.dev/reference/events/reaction_added
 */
final class SlackRoots {
  private static final int MOST = 20_000;

  private final SlackWeb web;
  private final Map<String, String> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  SlackRoots(SlackWeb web) {
    this.web = web;
  }

  /** A message was seen in this thread. */
  void seen(MessageRef message, String root) {
    synchronized (known) {
      known.put(key(message), root);
    }
  }

  /**
   * The root of the message's thread, which is the message itself when it is in none; empty when
   * the message is gone or may not be seen.
   *
   * @throws IOException when Slack does not tell now
   */
  Optional<String> of(MessageRef message) throws IOException {
    synchronized (known) {
      String root = known.get(key(message));
      if (root != null) {
        return Optional.of(root);
      }
    }
    Optional<String> root =
        find(message)
            .map(found -> found.getThreadTs() == null ? message.message() : found.getThreadTs());
    root.ifPresent(found -> seen(message, found));
    return root;
  }

  /** The message itself with its metadata; empty when it is gone or may not be seen. */
  Optional<Message> find(MessageRef message) throws IOException {
    String ts = message.message();
    try {
      var answer =
          web.methods(message.channel().workspace())
              .conversationsReplies(ask ->
                  ask.channel(message.channel().channel())
                      .ts(ts)
                      .oldest(ts)
                      .latest(ts)
                      .inclusive(true)
                      .includeAllMetadata(true)
                      .limit(2));
      if (answer.isOk()) {
        return answer.getMessages().stream().filter(found -> ts.equals(found.getTs())).findFirst();
      }
      if (SlackErrors.isPassing(answer.getError())) {
        throw new IOException("Slack says " + answer.getError());
      }
      return Optional.empty();
    } catch (SlackApiException e) {
      throw new IOException("Slack answers " + e.getResponse().code(), e);
    }
  }

  private static String key(MessageRef message) {
    return message.channel().workspace()
        + "/"
        + message.channel().channel()
        + "/"
        + message.message();
  }
}
