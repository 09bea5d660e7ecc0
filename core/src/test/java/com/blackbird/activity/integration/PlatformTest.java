package com.blackbird.activity.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.account.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
  @ParameterizedTest
  @CsvSource({
    "quickbooks, QuickBooks",
    "NetSuite, NetSuite",
    "amazon-sp-api, Amazon",
    "acme_warehouse, Acme Warehouse"
  })
  void isCalledByItsOwnName(String key, String name) {
    assertThat(Platform.of(key).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "shopify-main, shopify, Shopify Main",
    "quickbooks.eu, quickbooks, QuickBooks Eu",
    "bigcommerce, bigcommerce, BigCommerce",
    "warehouse-2, other, Warehouse 2"
  })
  void isGuessedFromTheIntegrationsFirstWord(String key, String platform, String name) {
    var guessed = Integration.guessed(AccountId.of("acme"), new IntegrationKey(key));

    assertThat(guessed.platform().key()).isEqualTo(platform);
    assertThat(guessed.name()).isEqualTo(name);
  }

  @Test
  void keyThatCannotBeOneIsRefused() {
    assertThatThrownBy(() -> Platform.of("")).hasMessageStartingWith("platform: use");
    assertThatThrownBy(() -> new IntegrationKey("A")).hasMessageStartingWith("integration: use");
    assertThat(IntegrationKey.parse("Shopify-Main")).contains(new IntegrationKey("shopify-main"));
    assertThat(IntegrationKey.parse("-")).isEmpty();
  }
}
