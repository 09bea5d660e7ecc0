package com.blackbird.activity.account;

import java.util.UUID;

/** Names an account in every row of its data. */
public record AccountId(UUID value) {
  /** The id of the account with this key. */
  public static AccountId of(String key) {
    return new AccountId(DerivedUuid.of(Account.keyOf(key)));
  }
}
