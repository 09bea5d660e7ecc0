package com.blackbird.bot.discord;

import com.blackbird.activity.command.CommandSpec;
import java.util.List;

/** What the bot registers with Discord, for tests outside this package. */
public final class RegisteredCommand {
  private RegisteredCommand() {}

  /** The command as JDA sends it. */
  public static String json(List<CommandSpec> specs) {
    return DiscordCommands.of(specs).toData().toString();
  }
}
