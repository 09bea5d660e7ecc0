package com.blackbird.sandbox.discord.gateway;

import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.Event;

/**
 * What a bot asked to hear of: https://discord.com/developers/docs/events/gateway#gateway-intents.
 */
record Intents(long bits) {
  private static final long GUILDS = 1;
  private static final long GUILD_MEMBERS = 1 << 1;
  private static final long GUILD_PRESENCES = 1 << 8;
  private static final long GUILD_MESSAGES = 1 << 9;
  private static final long GUILD_MESSAGE_REACTIONS = 1 << 10;
  private static final long GUILD_MESSAGE_TYPING = 1 << 11;
  private static final long DIRECT_MESSAGES = 1 << 12;
  private static final long DIRECT_MESSAGE_REACTIONS = 1 << 13;
  private static final long DIRECT_MESSAGE_TYPING = 1 << 14;
  private static final long MESSAGE_CONTENT = 1 << 15;
  private static final long HIGHEST = 1L << 25;

  /** Whether all of them exist. */
  boolean areKnown() {
    return bits >= 0 && bits < HIGHEST << 1;
  }

  /** Whether the app's portal allows the privileged ones among them. */
  boolean areAllowed(App app) {
    return (app.mayHearOfMembers() || !has(GUILD_MEMBERS))
        && (app.mayHearOfPresences() || !has(GUILD_PRESENCES))
        && (app.mayReadContent() || !has(MESSAGE_CONTENT));
  }

  /** Whether the bot sees what messages say. */
  boolean showContent() {
    return has(MESSAGE_CONTENT);
  }

  /** Whether the bot may ask for the list of all members. */
  boolean listMembers() {
    return has(GUILD_MEMBERS);
  }

  /** Whether the bot asked to hear of this. */
  boolean cover(Event event) {
    long needed = needed(event.type(), event.guild() == null);
    return needed == 0 || has(needed);
  }

  private static long needed(String type, boolean direct) {
    if (type.startsWith("MESSAGE_REACTION")) {
      return direct ? DIRECT_MESSAGE_REACTIONS : GUILD_MESSAGE_REACTIONS;
    }
    if (type.startsWith("MESSAGE_")) {
      return direct ? DIRECT_MESSAGES : GUILD_MESSAGES;
    }
    if (type.equals("TYPING_START")) {
      return direct ? DIRECT_MESSAGE_TYPING : GUILD_MESSAGE_TYPING;
    }
    if (type.equals("CHANNEL_PINS_UPDATE") && direct) {
      return DIRECT_MESSAGES;
    }
    if (type.startsWith("GUILD_MEMBER_")) {
      return GUILD_MEMBERS;
    }
    boolean ofGuild =
        type.startsWith("GUILD_") || type.startsWith("CHANNEL_") || type.startsWith("THREAD_");
    return ofGuild ? GUILDS : 0;
  }

  private boolean has(long intent) {
    return (bits & intent) != 0;
  }
}
