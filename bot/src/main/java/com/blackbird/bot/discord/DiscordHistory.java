package com.blackbird.bot.discord;

import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in a thread, oldest first:
 * https://discord.com/developers/docs/resources/message
 */
final class DiscordHistory {
  private static final int PAGE = 100;

  private DiscordHistory() {}

  /** What came after a message, as much of it as Discord gives at once. */
  static ThreadPage page(GuildMessageChannel thread, @Nullable MessageRef after) {
    long last = after == null ? 0 : Long.parseUnsignedLong(after.message());
    List<ThreadEvent.Posted> found = new ArrayList<>();
    int read;
    do {
      List<Message> page = thread.getHistoryAfter(last, PAGE).complete().getRetrievedHistory();
      read = page.size();
      for (Message message :
          page.stream().sorted(Comparator.comparingLong(ISnowflake::getIdLong)).toList()) {
        last = message.getIdLong();
        DiscordSpeech.posted(thread, message).ifPresent(found::add);
      }
    } while (found.isEmpty() && read == PAGE);
    return new ThreadPage.Found(found, read < PAGE);
  }
}
