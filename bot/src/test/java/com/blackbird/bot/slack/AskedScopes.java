package com.blackbird.bot.slack;

import java.util.List;

/** What the bot asks for when a workspace installs it, for tests of other rooms. */
public final class AskedScopes {
  private AskedScopes() {}

  /** The scopes of the bot token. */
  public static List<String> all() {
    return SlackScopes.BOT;
  }
}
