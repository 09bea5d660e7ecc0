package com.blackbird.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What the sample integrations have to report: mostly that all went well. */
final class Traffic {
  private static final Duration HISTORY = Duration.ofDays(3);
  private static final Duration RETRY = Duration.ofMinutes(2);
  private static final int HISTORY_SIZE = 2_000;
  private static final int ERRORS_IN_100 = 8;
  private static final int FIXED_IN_100 = 70;
  private static final List<String> TYPES =
      List.of("order", "order", "order", "customer", "product");
  private final Random random = new Random();
  private final PlatformErrors errors = new PlatformErrors();
  private final Deque<Map<String, String>> failed = new ArrayDeque<>();
  private final List<String> integrations;
  private int orderNumber = 1_000 + random.nextInt(5_000);

  Traffic(List<String> integrations) {
    this.integrations = integrations.stream().sorted().toList();
  }

  /** Three days of the past, oldest first. */
  List<Map<String, String>> history() {
    Instant now = Instant.now();
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < HISTORY_SIZE; i++) {
      times.add(now.minusMillis(random.nextLong(HISTORY.toMillis())));
    }
    times.sort(Comparator.naturalOrder());
    return times.stream().map(this::fresh).toList();
  }

  /** What there is to report now: something new, or a failed record tried again. */
  List<Map<String, String>> now() {
    Instant now = Instant.now();
    Map<String, String> oldest = failed.peek();
    if (oldest != null && Instant.parse(value(oldest, "createdAt")).isBefore(now.minus(RETRY))) {
      failed.remove();
      return List.of(again(oldest, now));
    }
    return List.of(fresh(now));
  }

  /** The records that somebody had synced again; this time they go through. */
  List<Map<String, String>> synced(List<SampleSync.Wish> wishes) {
    String now = Instant.now().toString();
    return wishes.stream()
        .map(wish -> {
          failed.removeIf(one -> value(one, "reference").equals(wish.reference()));
          return Map.of(
              "id", UUID.randomUUID().toString(),
              "integration", wish.integration(),
              "direction", wish.direction(),
              "type", wish.type(),
              "status", "success",
              "reference", wish.reference(),
              "message", "",
              "createdAt", now);
        })
        .toList();
  }

  private Map<String, String> fresh(Instant at) {
    String integration = integrations.get(random.nextInt(integrations.size()));
    if (random.nextInt(100) < ERRORS_IN_100) {
      PlatformErrors.Sample error = errors.any(integration.split("-", 2)[0], random);
      Map<String, String> activity =
          activity(integration, error.type(), "error", error.message(), at);
      failed.add(activity);
      return activity;
    }
    return activity(integration, TYPES.get(random.nextInt(TYPES.size())), "success", "", at);
  }

  private Map<String, String> again(Map<String, String> before, Instant at) {
    Map<String, String> activity = new LinkedHashMap<>(before);
    activity.put("id", UUID.randomUUID().toString());
    activity.put("createdAt", at.toString());
    if (random.nextInt(100) < FIXED_IN_100) {
      activity.put("status", "success");
      activity.put("message", "");
    } else {
      failed.add(activity);
    }
    return activity;
  }

  private Map<String, String> activity(
      String integration, String type, String status, String message, Instant at) {
    Map<String, String> activity = new LinkedHashMap<>();
    activity.put("id", UUID.randomUUID().toString());
    activity.put("integration", integration);
    activity.put("direction", random.nextInt(3) == 0 ? "push" : "pull");
    activity.put("type", type);
    activity.put("status", status);
    activity.put("reference", reference(type));
    activity.put("message", message);
    activity.put("createdAt", at.toString());
    return activity;
  }

  private String reference(String type) {
    return switch (type) {
      case "order" -> "#" + orderNumber++;
      case "customer" -> "CUST-" + (100 + random.nextInt(900));
      default -> "SKU-" + (10_000 + random.nextInt(90_000));
    };
  }

  private static String value(Map<String, String> activity, String field) {
    return activity.getOrDefault(field, "");
  }
}
