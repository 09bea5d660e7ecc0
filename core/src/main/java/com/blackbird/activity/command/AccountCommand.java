package com.blackbird.activity.command;

import com.blackbird.activity.account.Account;
import java.util.List;

/** A sub-command about the data of the account that the workspace is linked to. */
public non-sealed interface AccountCommand extends ChatCommand {
  /**
   * Carries it out; may take its time and may block.
   *
   * @throws CommandMistake when the person can do something about it
   */
  Answer run(Call call, CommandInput input);

  /** The words that may be used for an option of the kind {@code KNOWN}. */
  default List<Word> words(Account account, OptionSpec option) {
    return List.of();
  }
}
