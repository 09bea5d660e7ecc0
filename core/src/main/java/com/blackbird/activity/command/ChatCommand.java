package com.blackbird.activity.command;

import java.util.List;

/** A sub-command of {@code /blackbird}, written once for all platforms. */
public interface ChatCommand {
  /** What it is called and takes. */
  CommandSpec spec();

  /**
   * Carries it out; may take its time and may block.
   *
   * @throws CommandMistake when the person can do something about it
   */
  Answer run(Caller caller, CommandInput input);

  /** The words that the caller may use for an option of the kind {@code KNOWN}. */
  default List<Word> words(Caller caller, OptionSpec option) {
    return List.of();
  }

  /** What the controls in its messages do. */
  default List<ChatAction> actions() {
    return List.of();
  }
}
