package com.blackbird.activity.activity;

import com.blackbird.activity.chat.Rich;
import java.util.Locale;

/** How an activity is said in words. */
final class ActivityWords {
  private ActivityWords() {}

  /** For example {@code order}. */
  static String type(ActivityType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** For example {@code Order #1021}. */
  static String record(Activity activity) {
    String type = type(activity.type());
    String name = Character.toUpperCase(type.charAt(0)) + type.substring(1);
    return activity.reference() == null ? name : name + " " + activity.reference();
  }

  /** For example {@code pulled from Main store}. */
  static String exchange(Activity activity, String integration) {
    return switch (activity.direction()) {
      case PULL -> "pulled from " + integration;
      case PUSH -> "pushed to " + integration;
    };
  }

  /** A sign and a word, so that the status is never colour or shape alone. */
  static String status(ActivityStatus status) {
    return switch (status) {
      case SUCCESS -> "✓ Success";
      case ERROR -> "✗ Error";
    };
  }

  /** One line of a list. */
  static Rich line(Activity activity, String integration) {
    return Rich.empty()
        .bold(status(activity.status()))
        .text(" · " + record(activity) + " " + exchange(activity, integration) + " · ")
        .time(activity.createdAt());
  }
}
