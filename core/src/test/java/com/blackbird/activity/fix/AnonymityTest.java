package com.blackbird.activity.fix;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.language.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymityTest {
  private static final List<String> NAMES = List.of("Acme Trading", "acme", "Main store", "it");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reconnected Shopify with a new access token",
        "Gave the app the scope write_orders, then HTTP 403 was gone",
        "Moved to the API version 2024-10",
        "Raised the limit to 250 a page; it took 2 days",
        "Merged the two customers, e.g. by hand",
        "Turned OAuth2 on in the main menu",
        "トークンを更新した",
        "أعدنا ربط المتجر"
      })
  void whatNamesNothingOfTheAccountMayBeReadByAll(String line) {
    assertThat(Anonymity.objection(line, NAMES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asked maria@acme.example to confirm",
        "See https://acme.example/admin",
        "Changed the address of acme-shop.myshopify.com",
        "Deleted order #1021",
        "Deleted order 1021",
        "Called +1 (555) 010-2233",
        "Renamed SKU-10442 on the product",
        "Set the token to shpat_0123456789abcdef0123456789abcdef0123456789",
        "The password: hunter2abc was wrong",
        "ACME TRADING had two stores",
        "Paused Main Store for a day"
      })
  void whatNamesSomethingOfTheAccountMayNot(String line) {
    assertThat(Anonymity.objection(line, NAMES))
        .hasValueSatisfying(
            sentence -> assertThat(sentence.in(Language.ENGLISH)).contains("Leave"));
  }
}
