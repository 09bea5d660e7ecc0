package com.blackbird.bot.smoke;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Activities as they are reported, for tests that need some. */
final class Logged {
  private Logged() {}

  static Map<String, String> error(int number, Duration ago, String message) {
    return activity(number, "error", ago, message);
  }

  static Map<String, String> success(int number, Duration ago) {
    return activity(number, "success", ago, "");
  }

  private static Map<String, String> activity(
      int number, String status, Duration ago, String message) {
    return Map.of(
        "id",
        "evt-" + number + "-" + status,
        "integration",
        "shopify-main",
        "direction",
        "pull",
        "type",
        "order",
        "status",
        status,
        "reference",
        "#" + number,
        "message",
        message,
        "createdAt",
        Instant.now().minus(ago).toString());
  }
}
