package com.blackbird.activity.integration;

import com.blackbird.activity.account.AccountId;

/** An account's connection to a platform. */
public record Integration(
    AccountId accountId,
    IntegrationKey key,
    Platform platform,
    String name,
    IntegrationState state) {
  private static final int LONGEST_NAME = 255;

  /** Refuses a name that cannot be shown. */
  public Integration {
    if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "name: give the integration a name of 1 to " + LONGEST_NAME + " characters");
    }
  }

  /** What is known of an integration from its key alone. */
  public static Integration guessed(AccountId accountId, IntegrationKey key) {
    var platform = Platform.guess(key);
    var words = key.words();
    if (!platform.equals(Platform.OTHER)) {
      words[0] = platform.name();
    }
    return new Integration(
        accountId, key, platform, Words.titled(words), IntegrationState.CONNECTED);
  }
}
