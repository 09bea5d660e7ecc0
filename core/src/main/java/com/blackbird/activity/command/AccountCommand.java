package com.blackbird.activity.command;

import com.blackbird.activity.account.Account;

/** A sub-command about the data of the account that the workspace is linked to. */
public non-sealed interface AccountCommand extends ChatCommand {
  /**
   * Carries it out; may take its time and may block.
   *
   * @throws CommandMistake when the person can do something about it
   */
  Answer run(Call call, CommandInput input);

  /** What it takes to use it like this; never less than the specification says. */
  default Right needs(CommandInput input) {
    return spec().right();
  }

  /** The words that the account knows for the command's options of the kind {@code KNOWN}. */
  default Vocabulary vocabulary(Account account) {
    return Vocabulary.NONE;
  }
}
