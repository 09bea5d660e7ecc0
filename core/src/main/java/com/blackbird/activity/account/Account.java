package com.blackbird.activity.account;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A customer of Blackbird, the tenant.
 *
 * @param createIntegrations whether an activity of an unknown integration creates that integration
 */
public record Account(AccountId id, String key, String name, boolean createIntegrations) {
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final int LONGEST_NAME = 255;

  /** Refuses a name that cannot be shown. */
  public Account {
    if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "name: give the account a name of 1 to " + LONGEST_NAME + " characters");
    }
  }

  /** The account with this key, whose id follows from it. */
  public static Account of(String key, String name, boolean createIntegrations) {
    return new Account(AccountId.of(key), keyOf(key), name, createIntegrations);
  }

  /** The key as it is kept, in whatever case it is given. */
  public static String keyOf(String text) {
    String key = text.toLowerCase(Locale.ROOT);
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "account: use 1 to 64 of a-z, 0-9, '.', '_' and '-', starting with a letter or digit");
    }
    return key;
  }
}
