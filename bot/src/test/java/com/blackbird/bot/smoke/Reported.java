package com.blackbird.bot.smoke;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An activity as integrations report it: an order of the main store, just now, unless it says
 * otherwise.
 */
final class Reported {
  private final Map<String, String> fields = new LinkedHashMap<>();

  private Reported(String status) {
    with("id", UUID.randomUUID().toString());
    with("integration", "shopify-main");
    with("direction", "pull");
    with("type", "order");
    with("status", status);
    ago(Duration.ZERO);
  }

  /** One that failed with what the platform said. */
  static Reported error(String message) {
    return new Reported("error").with("message", message);
  }

  static Reported success() {
    return new Reported("success");
  }

  Reported reference(String reference) {
    return with("reference", reference);
  }

  Reported ago(Duration ago) {
    return at(Instant.now().minus(ago));
  }

  Reported at(Instant moment) {
    return with("createdAt", moment.toString());
  }

  /** The field of that name as the API takes it. */
  Reported with(String field, String value) {
    fields.put(field, value);
    return this;
  }

  Map<String, String> fields() {
    return Map.copyOf(fields);
  }
}
