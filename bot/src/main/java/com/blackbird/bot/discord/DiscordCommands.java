package com.blackbird.bot.discord;

import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Word;
import java.util.List;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** The catalogue as Discord's one command with typed options. */
final class DiscordCommands {
  static final String NAME = "blackbird";

  private DiscordCommands() {}

  static SlashCommandData of(List<CommandSpec> specs) {
    return Commands.slash(NAME, "The integration activity log")
        .setContexts(InteractionContextType.GUILD)
        .addSubcommands(specs.stream().map(DiscordCommands::subcommand).toList());
  }

  private static SubcommandData subcommand(CommandSpec spec) {
    return new SubcommandData(spec.name(), spec.summary())
        .addOptions(spec.options().stream().map(DiscordCommands::option).toList());
  }

  private static OptionData option(OptionSpec option) {
    OptionData data = new OptionData(OptionType.STRING, option.name(), option.description());
    return switch (option.kind()) {
      case FIXED -> {
        for (Word word : option.words()) {
          data.addChoice(word.label(), word.value());
        }
        yield data;
      }
      case KNOWN -> data.setAutoComplete(true);
      case FREE, REST -> data;
    };
  }
}
