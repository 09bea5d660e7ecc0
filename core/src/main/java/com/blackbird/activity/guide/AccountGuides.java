package com.blackbird.activity.guide;

import com.blackbird.activity.account.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * The guides as an account has them: its own before those that support wrote for all, and these
 * before those that come with the bot.
 */
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
    return bundled.with(entries(own.of(Optional.empty()))).with(entries(own.of(account)));
  }

  boolean isBundled(String entry) {
    return bundled.entry(entry).isPresent();
  }

  /** Those that come with the bot and those for all accounts. */
  Guides ofAll() {
    return bundled.with(entries(own.of(Optional.empty())));
  }

  private static List<CatalogueEntry> entries(GuideShelf shelf) {
    return shelf.inForce().stream().map(OwnGuide::entry).toList();
  }
}
