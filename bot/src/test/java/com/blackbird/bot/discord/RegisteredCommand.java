package com.blackbird.bot.discord;

import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.MessageShortcut;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/** What the bot registers with Discord, for tests outside this package. */
public final class RegisteredCommand {
  private RegisteredCommand() {}

  /** The commands as JDA sends them. */
  public static List<String> json(List<CommandSpec> specs, List<MessageShortcut> shortcuts) {
    return Stream.concat(
            Stream.of(DiscordCommands.of(specs)), DiscordCommands.ofMessages(shortcuts).stream())
        .map(CommandData::toData)
        .map(Object::toString)
        .toList();
  }
}
