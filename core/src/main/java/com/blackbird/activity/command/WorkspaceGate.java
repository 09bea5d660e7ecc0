package com.blackbird.activity.command;

import com.blackbird.activity.account.Account;

/** Decides whose data a workspace sees, if anybody's. */
public interface WorkspaceGate {
  /**
   * The account whose data the caller's workspace shows.
   *
   * @throws CommandMistake that says how to link, when it is not linked
   */
  Account account(Caller caller);
}
