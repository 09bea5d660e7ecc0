package com.blackbird.activity.account;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Names an account in every row of its data. */
public record AccountId(UUID value) {
  private static final int MARK = 6;

  /** Tells it from the few others of a workspace; short enough for a button. */
  public String mark() {
    var bytes = ByteBuffer.allocate(Long.BYTES).putLong(value.getMostSignificantBits()).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, MARK);
  }

  /** The id of the account with this key. */
  public static AccountId of(String key) {
    return new AccountId(DerivedUuid.of(Account.keyOf(key)));
  }
}
