package com.blackbird.activity.command;

import com.blackbird.activity.language.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All commands and what their controls do; both platforms are made from it. */
public final class CommandCatalogue {
  /** What all commands together are for. */
  public static final Said SUMMARY = language -> CommandTexts.in(language).allSummary();

  private final Map<String, ChatCommand> commands = new LinkedHashMap<>();
  private final Map<String, ChatAction> actions = new LinkedHashMap<>();
  private final Map<String, MessageShortcut> shortcuts = new LinkedHashMap<>();

  /**
   * A catalogue in the order in which help lists the commands.
   *
   * @throws IllegalArgumentException when a name stands for two things
   */
  public CommandCatalogue(List<? extends ChatCommand> commands) {
    for (ChatCommand command : commands) {
      if (this.commands.put(command.spec().name(), command) != null) {
        throw new IllegalArgumentException("Two commands are called " + command.spec().name());
      }
      for (ChatAction action : command.actions()) {
        if (actions.put(action.name(), action) != null) {
          throw new IllegalArgumentException("Two actions are called " + action.name());
        }
      }
      for (MessageShortcut shortcut : command.shortcuts()) {
        if (shortcuts.put(shortcut.name(), shortcut) != null) {
          throw new IllegalArgumentException("Two shortcuts are called " + shortcut.name());
        }
      }
    }
  }

  /** The commands, in order. */
  List<ChatCommand> commands() {
    return List.copyOf(commands.values());
  }

  /** The commands' specifications, in order. */
  public List<CommandSpec> specs() {
    return commands().stream().map(ChatCommand::spec).toList();
  }

  /** The command of that name, in any case. */
  public Optional<ChatCommand> command(String name) {
    return Optional.ofNullable(commands.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The shortcuts of messages, in the order in which a menu lists them. */
  public List<MessageShortcut> shortcuts() {
    return List.copyOf(shortcuts.values());
  }

  /** The shortcut of that name. */
  public Optional<MessageShortcut> shortcut(String name) {
    return Optional.ofNullable(shortcuts.get(name));
  }

  /** The action of that name. */
  public Optional<ChatAction> action(String name) {
    return Optional.ofNullable(actions.get(name));
  }
}
