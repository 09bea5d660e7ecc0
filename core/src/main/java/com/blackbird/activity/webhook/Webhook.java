package com.blackbird.activity.webhook;

import com.blackbird.activity.account.AccountId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an account wants to be asked to sync records again.
 *
 * @param confirmAbove how many records one person alone may have sent at once
 * @param isActive whether anything is sent there
 * @param why in a few words why nothing is; empty while it is active
 * @param oldSecretUntil until when the secret before the present one signs, too
 */
public record Webhook(
    AccountId account,
    URI url,
    int confirmAbove,
    boolean isActive,
    String why,
    Instant changedAt,
    Optional<Instant> oldSecretUntil) {
  /** How many records one person alone may have sent, unless the account says otherwise. */
  public static final int CONFIRM_ABOVE = 25;

  /** What people read of the address; the rest of it may hold something secret. */
  public String host() {
    return url.getHost();
  }
}
