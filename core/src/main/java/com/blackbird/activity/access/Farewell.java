package com.blackbird.activity.access;

import com.blackbird.activity.account.AccountId;

/** What a room ends when a workspace shows an account no more, in the transaction that unlinks. */
@FunctionalInterface
public interface Farewell {
  /** Ends it for the account in this workspace. */
  void say(AccountId account, String platform, String workspace);
}
