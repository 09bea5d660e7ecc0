package com.blackbird.activity.command;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ActionRef;

/** Decides whose data a workspace sees, if anybody's. */
public interface WorkspaceGate {
  /**
   * The account whose data the caller's workspace shows.
   *
   * @throws CommandMistake that says how to link, when it is not linked
   */
  Account account(Caller caller);

  /**
   * The account that the caller may use this control for. Most controls are about what the
   * workspace shows; one that names what it is about may belong to another account, when the caller
   * has to do with it.
   */
  default Account account(Caller caller, ActionRef action) {
    return account(caller);
  }

  /**
   * Whether the caller's workspace shows the account still. Whoever unlinks it at this moment is
   * waited for.
   */
  default boolean stillShows(Caller caller, Account account) {
    return true;
  }

  /** Ends what was done for the account while the caller's workspace was unlinked from it. */
  default CommandMistake unlinked(Caller caller, Account account) {
    throw new IllegalStateException("Nothing is ever unlinked here");
  }

  /** The answer, saying whose log it shows where that is not always the same. */
  default Answer labelled(Caller caller, Account account, Answer answer) {
    return answer;
  }
}
