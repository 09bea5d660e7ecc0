package com.blackbird.activity.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntegrationStoreTest {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final MutableClock clock = new MutableClock();
  private final IntegrationStore integrations = new IntegrationStore(DATABASE.jdbc(), clock);
  private final Account account = Account.of(UUID.randomUUID().toString(), "Acme", false);
  private final IntegrationKey key = new IntegrationKey("shopify-main");

  @BeforeEach
  void anAccount() {
    new AccountStore(DATABASE.jdbc(), clock).put(account);
  }

  @Test
  void integrationIsKeptAndChanged() {
    integrations.put(integration("Main", IntegrationState.CONNECTED));
    integrations.put(integration("Main store", IntegrationState.PAUSED));

    assertThat(integrations.find(account.id(), key))
        .contains(integration("Main store", IntegrationState.PAUSED));
  }

  @Test
  void existingOneIsLeftAlone() {
    integrations.put(integration("Main", IntegrationState.PAUSED));
    integrations.putIfAbsent(integration("Other", IntegrationState.CONNECTED));

    assertThat(integrations.list(account.id()))
        .containsExactly(integration("Main", IntegrationState.PAUSED));
  }

  @Test
  void otherAccountsDoNotSeeIt() {
    integrations.put(integration("Main", IntegrationState.CONNECTED));

    assertThat(integrations.list(AccountId.of("somebody-else"))).isEmpty();
    assertThat(integrations.find(AccountId.of("somebody-else"), key)).isEmpty();
  }

  @Test
  void aPersonNamesItByKeyOrNameAndIsToldTheNearestOtherwise() {
    integrations.put(integration("Main store", IntegrationState.CONNECTED));
    var words = new IntegrationWords(integrations, account.id());

    assertThat(words.key("SHOPIFY-main")).isEqualTo("shopify-main");
    assertThat(words.key("main store")).isEqualTo("shopify-main");
    assertThatThrownBy(() -> words.key("shopfy-main"))
        .hasMessage("I do not know the integration “shopfy-main”. Did you mean shopify-main?");
    assertThatThrownBy(() -> words.key("xero"))
        .isInstanceOf(CommandMistake.class)
        .hasMessage("I do not know the integration “xero”. /blackbird integrations shows all.");
  }

  private Integration integration(String name, IntegrationState state) {
    return new Integration(account.id(), key, Platform.of("shopify"), name, state);
  }
}
