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

  private static final String PLANS = "plan_cache_mode";

  /**
   * Each statement is planned for the values that it asks for. Of a plan for any values PostgreSQL
   * thinks that little will be found, and then reads a month and sorts it where an index would have
   * given the order.
   */
  private static final String OF_VALUES = "force_custom_plan";

  /**
   * When the line is cut in the middle of a transaction, nobody waits for its locks any longer. The
   * network alone takes hours to notice.
   */
  private static final String IDLE = "set local idle_in_transaction_session_timeout = '30s'";

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
    return "set local role %s; set local blackbird.account = '%s'; set local %s = %s"
        .formatted(name, account, PLANS, OF_VALUES);
  }

  /** The same as the first words of a transaction. */
  String first() {
    return local() + "; " + IDLE;
  }

  /** For the statement behind it, whose first parameter is the account. */
  String carried() {
    return "select set_config('role', '%s', true), set_config('%s', '%s', true), "
            .formatted(name, PLANS, OF_VALUES)
        + "set_config('blackbird.account', ?, true); ";
  }

  /** The same where there are no parameters. */
  String carriedByText() {
    return carried().replace("?", "'" + account + "'");
  }
}
