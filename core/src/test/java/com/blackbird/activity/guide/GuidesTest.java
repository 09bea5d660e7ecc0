package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuidesTest {
  private final Guides guides = Guides.bundled();

  @Test
  void whatNobodyKnowsStaysUnknown() {
    assertThat(guides.recognise("shopify", "The moon is in the wrong house")).isEmpty();
    assertThat(guides.recognise("shopify", "")).isEmpty();
    assertThat(guides.near("shopify", "The moon is in the wrong house")).isEmpty();
  }

  @Test
  void onlyThePlatformsOwnErrorsAndThoseOfTheNetworkAreRecognised() {
    String sku = "{\"code\":\"product_invalid_sku\"}";
    assertThat(id("woocommerce", sku)).isEqualTo("woo-sku-duplicate");
    assertThat(id("shopify", sku)).isEmpty();
    assertThat(id("shopify", "getaddrinfo ENOTFOUND shop.example")).isEqualTo("generic-dns");
    assertThat(id("a-platform-of-tomorrow", "connect ECONNREFUSED 10.0.0.1:443"))
        .isEqualTo("generic-connect");
  }

  @Test
  void thePlatformsOwnEntryComesBeforeOneAboutHttp() {
    assertThat(id("xero", "HTTP 429 Too Many Requests (X-Rate-Limit-Problem: minute)"))
        .isEqualTo("xero-rate-limit");
    assertThat(id("hubspot", "HTTP 429 Too Many Requests")).isEqualTo("generic-429");
  }

  @Test
  void aPlatformIsKnownByItsOtherNames() {
    String inactive = "{\"code\":\"610\",\"Detail\":\"made inactive\"}";
    assertThat(List.of("quickbooks", "QuickBooks", "quickbooks-online", "QBO"))
        .allSatisfy(name -> assertThat(id(name, inactive)).isEqualTo("qbo-reference"));
  }

  @Test
  void theCodeOfTheWholeErrorComesBeforeTheCodeInsideIt() {
    assertThat(
            id(
                "salesforce",
                "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: T: first error: REQUIRED_FIELD_MISSING,"
                    + " Required fields are missing: [Name]"))
        .isEqualTo("salesforce-apex-trigger");
    assertThat(
            id(
                "salesforce",
                "[{\"message\":\"T: first error: REQUIRED_FIELD_MISSING\","
                    + "\"errorCode\":\"CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY\"}]"))
        .isEqualTo("salesforce-apex-trigger");
  }

  @Test
  void whatSaysMoreComesBeforeWhatSaysLess() {
    assertThat(
            id("netsuite", "INVALID_KEY_OR_REF: Invalid item reference key 67 for subsidiary 9."))
        .isEqualTo("netsuite-not-in-subsidiary");
    assertThat(id("netsuite", "INVALID_KEY_OR_REF: Invalid item reference key 67."))
        .isEqualTo("netsuite-invalid-reference");
  }

  @Test
  void withoutAPlatformEveryPlatformIsAsked() {
    assertThat(guides.recogniseAnywhere("UNABLE_TO_LOCK_ROW"))
        .extracting(GuideEntry::id)
        .containsExactly("salesforce-lock-row");
    assertThat(guides.recogniseAnywhere("{\"error\":\"invalid_grant\"}"))
        .extracting(GuideEntry::platform)
        .contains("quickbooks", "xero", "amazon-sp-api");
    assertThat(guides.recogniseAnywhere("socket hang up"))
        .extracting(GuideEntry::id)
        .containsExactly("generic-reset");
  }

  @Test
  void whatSharesManyWordsIsNear() {
    String message = "The document date is before our period lock";
    assertThat(guides.recognise("xero", message)).isEmpty();
    assertThat(guides.near("xero", message)).extracting(GuideEntry::id).contains("xero-lock-date");
    assertThat(guides.near("", message)).extracting(GuideEntry::id).contains("xero-lock-date");
    assertThat(guides.near("shopify", message)).isEmpty();
  }

  private String id(String platform, String message) {
    return guides.recognise(platform, message).map(GuideEntry::id).orElse("");
  }
}
