package com.blackbird.activity.access;

import com.blackbird.activity.account.Account;

/** What became of a typed link code. */
public sealed interface LinkResult {
  /**
   * The workspace now shows this account's log.
   *
   * @param besidesOthers whether it shows others, too
   */
  record Linked(Account account, boolean besidesOthers) implements LinkResult {}

  /** There is no such code, or it was used before. */
  record UnknownOrUsed() implements LinkResult {}

  /** The code was valid for an hour and that is over. */
  record Expired() implements LinkResult {}
}
