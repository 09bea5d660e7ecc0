package com.blackbird.activity.guide;

import com.blackbird.activity.account.AccountId;

/** The guides as an account has them: those that come with the bot, and before them its own. */
public final class AccountGuides {
  private final Guides bundled;
  private final OwnGuides own;

  /** Adds what this store holds to these guides. */
  public AccountGuides(Guides bundled, OwnGuides own) {
    this.bundled = bundled;
    this.own = own;
  }

  /**
   * The account's guides as they are now; asks the database, so keep them for one piece of work.
   */
  public Guides of(AccountId account) {
    return bundled.with(own.inForce(account).stream().map(OwnGuide::entry).toList());
  }
}
