package com.blackbird.bot.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks in a channel for a message that an earlier try may have posted: Discord forgets a nonce
 * after minutes.
 */
final class DiscordLook {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordLook.class);

  /** The most that a page can hold: https://discord.com/developers/docs/resources/message */
  private static final int PAGE = 100;

  private static final int MOST_PAGES = 50;

  /** By how much Discord's clock and ours may differ. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private DiscordLook() {}

  /** What marks a message as the post of this key, as the id of its container. */
  static int mark(String key) {
    return 1 + (key.hashCode() & 0x3FFF_FFFF);
  }

  /** The id of the marked message that the bot itself has posted since then. */
  static Optional<String> find(MessageChannel channel, int mark, Instant since) {
    long after = TimeUtil.getDiscordTimestamp(since.minus(SKEW).toEpochMilli());
    try {
      for (int page = 0; page < MOST_PAGES; page++) {
        List<Message> messages =
            channel.getHistoryAfter(after, PAGE).complete().getRetrievedHistory();
        Optional<Message> found = messages.stream().filter(m -> isMarked(m, mark)).findFirst();
        if (found.isPresent() || messages.size() < PAGE) {
          return found.map(Message::getId);
        }
        after = messages.stream().mapToLong(ISnowflake::getIdLong).max().orElse(after);
      }
    } catch (InsufficientPermissionException e) {
      LOG.warn(
          "Discord does not let me look whether a message is there already ({} is missing), so it"
              + " may be seen twice",
          e.getPermission().getName());
    }
    return Optional.empty();
  }

  /** Whether the message of that id is the marked one. */
  static boolean isAt(MessageChannel channel, String message, int mark) {
    try {
      return isMarked(channel.retrieveMessageById(message).complete(), mark);
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isMarked(Message message, int mark) {
    return message.getAuthor().equals(message.getJDA().getSelfUser())
        && message.getComponents().stream()
            .anyMatch(part -> part instanceof Container && part.getUniqueId() == mark);
  }
}
