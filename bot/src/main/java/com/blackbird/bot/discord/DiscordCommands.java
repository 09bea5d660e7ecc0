package com.blackbird.bot.discord;

import com.blackbird.activity.command.CommandCatalogue;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.MessageShortcut;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Said;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** The catalogue as Discord's one command with typed options. */
final class DiscordCommands {
  static final String NAME = "blackbird";

  private DiscordCommands() {}

  static SlashCommandData of(List<CommandSpec> specs) {
    return Commands.slash(NAME, CommandCatalogue.SUMMARY.in(Language.ENGLISH))
        .setDescriptionLocalizations(translations(CommandCatalogue.SUMMARY))
        .setContexts(InteractionContextType.GUILD)
        .addSubcommands(specs.stream().map(DiscordCommands::subcommand).toList());
  }

  /** The commands in the menu of every message. */
  static List<CommandData> ofMessages(List<MessageShortcut> shortcuts) {
    return shortcuts.stream()
        .map(shortcut ->
            Commands.message(shortcut.label().in(Language.ENGLISH))
                .setNameLocalizations(translations(shortcut.label()))
                .setContexts(InteractionContextType.GUILD))
        .map(CommandData.class::cast)
        .toList();
  }

  private static SubcommandData subcommand(CommandSpec spec) {
    return new SubcommandData(spec.name(), spec.summary().in(Language.ENGLISH))
        .setDescriptionLocalizations(translations(spec.summary()))
        .addOptions(spec.options().stream().map(DiscordCommands::option).toList());
  }

  private static OptionData option(OptionSpec option) {
    OptionData data =
        new OptionData(OptionType.STRING, option.name(), option.description().in(Language.ENGLISH))
            .setDescriptionLocalizations(translations(option.description()));
    return switch (option.kind()) {
      case FIXED ->
          option.many() && sets(option) > OptionData.MAX_CHOICES
              ? data.setAutoComplete(true)
              : data.addChoices(choices(option));
      case KNOWN -> data.setAutoComplete(true);
      case FREE, REST -> data.setAutoComplete(!option.words().isEmpty());
      case VERBATIM -> data;
    };
  }

  /** How many choices of some of the words there are, but for none and all. */
  private static int sets(OptionSpec option) {
    return (1 << single(option).size()) - 2;
  }

  private static List<Word> single(OptionSpec option) {
    return option.words().stream().filter(word -> !word.isAll()).toList();
  }

  /** Discord takes one choice, so several of more than two words are a choice of their own. */
  private static List<Command.Choice> choices(OptionSpec option) {
    List<Word> words = single(option);
    boolean many = option.many() && words.size() > 2;
    Stream<List<Word>> all = option.words().stream().filter(Word::isAll).map(List::of);
    Stream<List<Word>> some =
        IntStream.range(1, 1 << words.size())
            .boxed()
            .filter(set -> Integer.bitCount(set) == 1 || (many && set <= sets(option)))
            .sorted(Comparator.comparingInt(Integer::bitCount))
            .map(set ->
                IntStream.range(0, words.size())
                    .filter(i -> (set & (1 << i)) != 0)
                    .mapToObj(words::get)
                    .toList());
    return Stream.concat(some, all).map(DiscordCommands::choice).toList();
  }

  private static Command.Choice choice(List<Word> some) {
    Said label = language -> Word.either(some, language);
    return new Command.Choice(
            label.in(Language.ENGLISH),
            some.stream().map(Word::value).collect(Collectors.joining(",")))
        .setNameLocalizations(translations(label));
  }

  /** What is said in the languages other than English, by the names that Discord has for them. */
  private static Map<DiscordLocale, String> translations(Said said) {
    Map<DiscordLocale, String> translations = new EnumMap<>(DiscordLocale.class);
    for (DiscordLocale locale : DiscordLocale.values()) {
      Language language = Language.of(locale.getLocale());
      if (!language.isOriginal()) {
        translations.put(locale, said.in(language));
      }
    }
    return translations;
  }
}
