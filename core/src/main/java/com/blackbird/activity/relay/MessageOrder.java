package com.blackbird.activity.relay;

import com.blackbird.activity.chat.ChatPlatform;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What a platform's message id says: its place among the others, and when it was written. */
final class MessageOrder {
  private static final int WIDTH = 40;
  private static final long DISCORD_EPOCH = 1_420_070_400_000L;
  private static final int DISCORD_TIME = 22;

  private MessageOrder() {}

  /** Sorts as the ids do: all platforms give longer ids to later messages, or greater ones. */
  static String place(String message) {
    return message.length() >= WIDTH ? message : "0".repeat(WIDTH - message.length()) + message;
  }

  /** When a message was written; empty when its id does not say. */
  static Optional<Instant> writtenAt(ChatPlatform platform, String message) {
    try {
      return switch (platform) {
        // A Slack ts is the second it was written, with a counter behind the point.
        case SLACK ->
            Optional.of(
                Instant.ofEpochMilli(new BigDecimal(message).movePointRight(3).longValue()));
        case DISCORD ->
            Optional.of(
                Instant.ofEpochMilli(
                    (Long.parseUnsignedLong(message) >>> DISCORD_TIME) + DISCORD_EPOCH));
        case INTERCOM, ZENDESK, CHATWOOT -> Optional.empty();
      };
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
