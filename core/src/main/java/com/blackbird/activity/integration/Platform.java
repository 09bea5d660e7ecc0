package com.blackbird.activity.integration;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A third-party product that integrations connect to, such as Shopify. */
public record Platform(String key, String name) {
  /** Stands for a platform that nobody named. */
  public static final Platform OTHER = new Platform("other", "Other");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("amazon", "Amazon"),
          entry("amazon-sp-api", "Amazon"),
          entry("bigcommerce", "BigCommerce"),
          entry("ebay", "eBay"),
          entry("etsy", "Etsy"),
          entry("hubspot", "HubSpot"),
          entry("magento", "Magento"),
          entry("netsuite", "NetSuite"),
          entry("other", "Other"),
          entry("quickbooks", "QuickBooks"),
          entry("salesforce", "Salesforce"),
          entry("shipstation", "ShipStation"),
          entry("shopify", "Shopify"),
          entry("square", "Square"),
          entry("stripe", "Stripe"),
          entry("walmart", "Walmart"),
          entry("woocommerce", "WooCommerce"),
          entry("xero", "Xero"));

  /** The platform with this key; one that is not known is called by its key. */
  public static Platform of(String typed) {
    String key = typed.toLowerCase(Locale.ROOT);
    if (!IntegrationKey.isOne(key)) {
      throw new IllegalArgumentException("platform: " + IntegrationKey.RULE);
    }
    return known(key).orElseGet(() -> new Platform(key, Words.titled(key.split("[._-]+", -1))));
  }

  /** The known platform whose key the integration's begins with, or {@link #OTHER}. */
  public static Platform guess(IntegrationKey integration) {
    return known(integration.text()).or(() -> known(integration.words()[0])).orElse(OTHER);
  }

  private static Optional<Platform> known(String key) {
    return Optional.ofNullable(NAMES.get(key)).map(name -> new Platform(key, name));
  }
}
