package com.blackbird.activity.command;

import com.blackbird.activity.account.Account;
import java.util.List;
import java.util.Optional;

/** A sub-command about the data of the account that the workspace is linked to. */
public non-sealed interface AccountCommand extends ChatCommand {
  /**
   * Carries it out; may take its time and may block.
   *
   * @throws CommandMistake when the person can do something about it
   */
  Answer run(Call call, CommandInput input);

  /**
   * The words that may be used for an option of the kind {@code KNOWN}. A command that knows too
   * many to list them answers the three questions below instead.
   */
  default List<Word> words(Account account, OptionSpec option) {
    return List.of();
  }

  /** The word that was typed, whatever its case. */
  default Optional<Word> word(Account account, OptionSpec option, String typed) {
    return words(account, option).stream().filter(word -> word.matches(typed)).findFirst();
  }

  /** Words that may have been meant by one that is none. */
  default List<Word> similar(Account account, OptionSpec option, String typed) {
    return words(account, option);
  }

  /** Words that complete what is typed, at most so many. */
  default List<Word> completions(Account account, OptionSpec option, String typed, int most) {
    return words(account, option).stream()
        .filter(word -> word.contains(typed))
        .limit(most)
        .toList();
  }
}
