package com.blackbird.bot.desk;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadEvent;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What one help desk tells by its webhooks. */
public interface DeskHook {
  /** The help desk. */
  ChatPlatform platform();

  /** Whether there is such a help desk, and a secret to know it by. */
  boolean isConfigured();

  /**
   * Looks whether the help desk itself has sent this.
   *
   * @return the name by which the same notice is recognised when it comes again
   * @throws ForgedNotice when it has not, or when that was too long ago
   */
  String check(DeskNotice notice, Instant now) throws ForgedNotice;

  /**
   * What it says of threads that the bot has opened; nothing when it is about something else.
   *
   * @throws DeskTrouble when the help desk had to be asked for more and did not answer
   */
  List<ThreadEvent> events(JsonNode notice);
}
