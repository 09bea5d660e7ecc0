package com.blackbird.bot.http;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import org.springframework.stereotype.Component;

/** Finds the account that an admin path names. */
@Component
class KnownAccounts {
  private final AccountStore accounts;

  KnownAccounts(AccountStore accounts) {
    this.accounts = accounts;
  }

  Account find(String key) {
    return accounts
        .find(AccountId.of(key))
        .orElseThrow(() ->
            new Refusal(
                ProblemKind.NOT_FOUND,
                "there is no such account; create it with PUT /v1/admin/accounts/{account}"));
  }
}
