package com.blackbird.bot.http;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityPage;
import com.blackbird.activity.problem.KnownProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of the log as JSON; each error with the id of the guide that explains it, if one does. */
record PageAnswer(List<ActivityAnswer> activities, @Nullable String next) {
  /** The problems under whose ids the page's errors are logged. */
  static Set<UUID> problems(ActivityPage page) {
    return page.activities().stream()
        .flatMap(activity -> Stream.ofNullable(activity.problem()))
        .collect(Collectors.toSet());
  }

  /** The page, with the problems that its errors belong to. */
  static PageAnswer of(
      ActivityPage page,
      Map<UUID, KnownProblem> problems,
      Function<Activity, @Nullable String> guide) {
    var next = page.next();
    return new PageAnswer(
        page.activities().stream()
            .map(activity -> ActivityAnswer.of(activity, problems, guide.apply(activity)))
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

    static ActivityAnswer of(
        Activity activity, Map<UUID, KnownProblem> problems, @Nullable String guide) {
      UUID id = activity.problem();
      KnownProblem problem = id == null ? null : problems.get(id);
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
          problem == null ? null : problem.id().toString(),
          guide);
    }
  }
}
