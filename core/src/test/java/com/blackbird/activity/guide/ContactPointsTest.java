package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactPointsTest {
  private static final Account ACME = Account.of("acme", "Acme", true);
  private static final Account OTHER = Account.of("other", "Other", true);
  private static final IntegrationKey STORE = new IntegrationKey("shopify-main");

  private final MutableClock clock = new MutableClock();
  private final TestDatabase database = TestDatabase.create();
  private final ContactPoints contacts =
      new ContactPoints(database.jdbc(), database.audit(clock), clock);

  @BeforeEach
  void accounts() {
    AccountStore accounts = new AccountStore(database.jdbc(), clock);
    accounts.put(ACME);
    accounts.put(OTHER);
    new IntegrationStore(database.jdbc(), clock).put(Integration.guessed(ACME.id(), STORE));
  }

  @Test
  void anIntegrationHasOneContactWhichMayChange() {
    assertThat(contacts.put(ACME.id(), new ContactPoint(STORE, "Ann", "ann@example.com", "")))
        .isTrue();
    ContactPoint ben = new ContactPoint(STORE, "Ben", "+49 30 1", "customer 7");
    assertThat(contacts.put(ACME.id(), ben)).isTrue();

    assertThat(contacts.list(ACME.id())).containsExactly(ben);
    assertThat(contacts.list(OTHER.id())).isEmpty();
  }

  @Test
  void aContactCanBeForgotten() {
    contacts.put(ACME.id(), new ContactPoint(STORE, "Ann", "ann@example.com", ""));
    contacts.remove(ACME.id(), STORE);

    assertThat(contacts.find(ACME.id(), STORE)).isEmpty();
  }

  @Test
  void anIntegrationThatIsNotThereGetsNone() {
    assertThat(contacts.put(OTHER.id(), new ContactPoint(STORE, "Ann", "a@b.example", "")))
        .isFalse();
  }

  @Test
  void aContactCanBeReached() {
    assertThatThrownBy(() -> new ContactPoint(STORE, "Ann", " ", ""))
        .hasMessageContaining("give a name and how to reach it");
    assertThatThrownBy(() -> new ContactPoint(STORE, "A".repeat(201), "x", ""))
        .hasMessageContaining("up to 200");
  }
}
