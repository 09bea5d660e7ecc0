package com.blackbird.activity.view;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Rich;

/** How an activity is said in words. */
final class ActivityWords {
  private static final int SNIPPET = 140;

  /** In a list; the card has the whole name. */
  private static final int LONGEST_NAME = 60;

  private ActivityWords() {}

  /** For example {@code Order #1021}. */
  static String record(ActivityTexts say, Activity activity) {
    String name = say.oneType(activity.type());
    return activity.reference() == null
        ? name
        : name + " " + Fold.label(activity.reference(), LONGEST_NAME);
  }

  /** For example {@code pulled from Main store}. */
  static String exchange(ActivityTexts say, Activity activity, String integration) {
    return say.pulledOrPushed(activity.direction(), integration);
  }

  /** One entry of a list: what happened, and what the platform said to it. */
  static Rich item(ActivityTexts say, Activity activity, IntegrationNames names) {
    String integration = Fold.label(names.of(activity.integration()), LONGEST_NAME);
    Rich line =
        Rich.empty()
            .bold(say.markedStatus(activity.status()))
            .text(
                " · " + record(say, activity) + " " + exchange(say, activity, integration) + " · ")
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
