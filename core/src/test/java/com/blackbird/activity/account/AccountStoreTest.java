package com.blackbird.activity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class AccountStoreTest {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final AccountStore accounts = new AccountStore(DATABASE.jdbc(), new MutableClock());

  @Test
  void accountIsKeptAndChanged() {
    accounts.put(Account.of("Acme", "Acme", false));
    accounts.put(Account.of("acme", "Acme Inc.", true));

    assertThat(accounts.find(AccountId.of("ACME"))).contains(Account.of("acme", "Acme Inc.", true));
    assertThat(accounts.find(AccountId.of("globex"))).isEmpty();
  }

  @Test
  void idFollowsFromTheKeyAsAVersion8Uuid() {
    assertThat(AccountId.of("acme").value().version()).isEqualTo(8);
    assertThat(AccountId.of("acme").value().variant()).isEqualTo(2);
    assertThat(AccountId.of("acme")).isNotEqualTo(AccountId.of("acme2"));
  }

  @Test
  void keyAndNameThatCannotBeShownAreRefused() {
    assertThatThrownBy(() -> AccountId.of("../acme")).hasMessageStartingWith("account: use");
    assertThatThrownBy(() -> Account.of("acme", " ", true)).hasMessageStartingWith("name: ");
  }
}
