package com.blackbird.bot.http;

import com.blackbird.activity.problem.ListedProblem;
import com.blackbird.activity.problem.ProblemList;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of problems as JSON. */
record ProblemPageAnswer(List<ProblemAnswer> problems, @Nullable String next) {
  static ProblemPageAnswer of(ProblemList.Page page) {
    return new ProblemPageAnswer(
        page.problems().stream().map(ProblemAnswer::of).toList(), page.next().orElse(null));
  }

  /** A problem as JSON. */
  record ProblemAnswer(
      String id,
      String integration,
      String state,
      String title,
      long count,
      String firstSeen,
      String lastSeen,
      String since,
      List<String> stuck,
      long stuckCount,
      @Nullable String owner,
      @Nullable String mutedUntil,
      @Nullable String reason,
      @Nullable String category,
      @Nullable String guide,
      @Nullable String cause) {

    static ProblemAnswer of(ListedProblem listed) {
      var problem = listed.problem();
      Instant mutedUntil = problem.state().isOver() ? null : problem.life().mutedUntil();
      UUID cause = problem.cause();
      return new ProblemAnswer(
          problem.id().toString(),
          problem.integration().text(),
          problem.state().words(),
          problem.title(),
          problem.count(),
          problem.firstSeen().toString(),
          problem.lastSeen().toString(),
          problem.since().toString(),
          listed.references(),
          listed.stuck(),
          orNull(problem.owner().name()),
          mutedUntil == null ? null : mutedUntil.toString(),
          orNull(problem.change().why()),
          problem.category().orElse(null),
          problem.guide().orElse(null),
          cause == null ? null : cause.toString());
    }

    private static @Nullable String orNull(String text) {
      return text.isEmpty() ? null : text;
    }
  }
}
