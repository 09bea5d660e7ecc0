package com.blackbird.activity.activity;

import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Rich;
import java.util.Locale;

/** How an activity is said in words. */
final class ActivityWords {
  private static final int SNIPPET = 140;

  /** In a list; the card has the whole name. */
  private static final int LONGEST_NAME = 60;

  private ActivityWords() {}

  /** For example {@code order}. */
  static String type(ActivityType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** For example {@code Order #1021}. */
  static String record(Activity activity) {
    String type = type(activity.type());
    String name = Character.toUpperCase(type.charAt(0)) + type.substring(1);
    return activity.reference() == null
        ? name
        : name + " " + Fold.label(activity.reference(), LONGEST_NAME);
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

  /** One entry of a list: what happened, and what the platform said to it. */
  static Rich item(Activity activity, IntegrationNames names) {
    String integration = Fold.label(names.of(activity.integration()), LONGEST_NAME);
    Rich line =
        Rich.empty()
            .bold(status(activity.status()))
            .text(" · " + record(activity) + " " + exchange(activity, integration) + " · ")
            .time(activity.createdAt());
    return activity.message().isBlank()
        ? line
        : line.text("\n" + Fold.label(MessageGist.of(activity.message()), SNIPPET));
  }

  /** With a capital at its beginning. */
  static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
