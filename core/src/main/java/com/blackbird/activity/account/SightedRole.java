package com.blackbird.activity.account;

/**
 * How PostgreSQL is told of a sight: as whom statements run, and for which account.
 *
 * @param name the role
 * @param account whose rows its policies let through; empty where they let all through
 */
record SightedRole(String name, String account) {
  /** Sees and changes the rows of the account that the transaction names, and no others. */
  private static final String ACCOUNT = "blackbird_account";

  /** Sees and changes the rows of all accounts. */
  private static final String OVERVIEW = "blackbird_overview";

  static SightedRole of(Sight sight) {
    return switch (sight) {
      case Sight.One one -> new SightedRole(ACCOUNT, one.account().value().toString());
      case Sight.All all -> new SightedRole(OVERVIEW, "");
    };
  }

  /**
   * For the rest of a transaction. As statements, since on Citus only these reach other machines;
   * nothing of them is foreign text.
   */
  String local() {
    return "set local role " + name + "; set local blackbird.account = '" + account + "'";
  }

  /** For the statement behind it, whose first parameter is the account. */
  String carried() {
    return "select set_config('role', '"
        + name
        + "', true), "
        + "set_config('blackbird.account', ?, true); ";
  }

  /** The same where there are no parameters. */
  String carriedByText() {
    return carried().replace("?", "'" + account + "'");
  }
}
