package com.blackbird.activity.alert;

import com.blackbird.activity.problem.Facts;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemState;
import com.blackbird.activity.problem.ProblemWords;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sentences about problems, for threads, summaries and direct messages. */
final class AlertWords {
  private AlertWords() {}

  /** How it ended and what it took, such as "Recovered after 42 min: 1,204 errors, ...". */
  static String end(Subject subject) {
    Problem problem = subject.problem();
    String took = took(problem.since(), problem.life().endedAt());
    if (problem.state() == ProblemState.RESOLVED) {
      String why = problem.change().why();
      return "Resolved by "
          + problem.change().by().name()
          + took
          + (why.isBlank() ? "." : ": " + why);
    }
    if (problem.isSilence()) {
      return "Heard again" + took + ".";
    }
    return "Recovered"
        + took
        + ": "
        + ProblemWords.errors(problem.outbreakCount())
        + ", "
        + records(subject.facts());
  }

  /** What is broken again. */
  static String back(Subject subject) {
    if (subject.problem().isSilence()) {
      return "It is silent again.";
    }
    return "It is back: "
        + ProblemWords.errors(subject.problem().outbreakCount())
        + " since it had ended.";
  }

  private static String records(Facts facts) {
    if (facts.inferred()) {
      return "and others of the same kind have gone through since (so this is inferred).";
    }
    return facts.records() == 1
        ? "and the record that failed has gone through."
        : "all %,d records have gone through.".formatted(facts.records());
  }

  private static String took(Instant since, @Nullable Instant until) {
    return until == null || !until.isAfter(since)
        ? ""
        : " after " + span(Duration.between(since, until));
  }

  /** A time as people say it: 42 min, 3 h 5 min, 2 days. */
  static String span(Duration time) {
    long minutes = Math.max(1, time.toMinutes());
    if (minutes < 60) {
      return minutes + " min";
    }
    if (minutes < 24 * 60) {
      return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
    long days = time.toDays();
    return days == 1 ? "1 day" : days + " days";
  }
}
