package com.blackbird.activity.command;

import com.blackbird.activity.account.Account;

/** Who may do what; asked at each command, click and form, whatever was drawn before. */
public interface Rights {
  /** Whether the caller has this right on the account. */
  boolean may(Caller caller, Account account, Right needed);

  /**
   * What to answer somebody who lacks a right: who has it, and how to get it.
   *
   * @param account whose data it would have been about
   */
  CommandMistake refusal(Caller caller, Account account, Right needed);

  /**
   * Lets pass who has the right.
   *
   * @throws CommandMistake that says who can do it, when the caller may not
   */
  default void require(Caller caller, Account account, Right needed) {
    if (!may(caller, account, needed)) {
      throw refusal(caller, account, needed);
    }
  }

  /**
   * The same for a command that finds its account itself.
   *
   * @throws CommandMistake likewise, or that says how to link
   */
  void require(Caller caller, Right needed);
}
