package com.blackbird.bot.http;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityPage;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of the log as JSON; each error with the id of the guide that explains it, if one does. */
record PageAnswer(List<ActivityAnswer> activities, @Nullable String next) {
  static PageAnswer of(ActivityPage page, Function<Activity, @Nullable String> guide) {
    var next = page.next();
    return new PageAnswer(
        page.activities().stream()
            .map(activity -> ActivityAnswer.of(activity, guide.apply(activity)))
            .toList(),
        next == null ? null : next.text());
  }

  /** An activity as JSON; {@code id} is what its sender calls it. */
  record ActivityAnswer(
      String id,
      String integration,
      String direction,
      String type,
      String status,
      @Nullable String reference,
      String message,
      boolean messageCut,
      String createdAt,
      @Nullable String problem,
      @Nullable String guide) {

    static ActivityAnswer of(Activity activity, @Nullable String guide) {
      return new ActivityAnswer(
          activity.senderId(),
          activity.integration().text(),
          activity.direction().text(),
          activity.type().text(),
          activity.status().text(),
          activity.reference(),
          activity.message(),
          activity.messageCut(),
          activity.createdAt().toString(),
          null,
          guide);
    }
  }
}
