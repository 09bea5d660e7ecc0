package com.blackbird.activity.alert;

import com.blackbird.activity.language.Language;
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
  static String end(Subject subject, Language language) {
    AlertTexts say = AlertTexts.in(language);
    Problem problem = subject.problem();
    String took = took(say, problem.since(), problem.life().endedAt());
    if (problem.state() == ProblemState.RESOLVED) {
      String why = problem.change().why();
      return say.resolvedBy(problem.change().by().name(), took)
          + (why.isBlank() ? "." : ": " + why);
    }
    if (problem.isSilence()) {
      return say.heardAgain(took);
    }
    return say.recovered(
        took,
        ProblemWords.in(language).errors(problem.outbreakCount()),
        records(say, subject.facts()));
  }

  /** What is broken again. */
  static String back(Subject subject, Language language) {
    AlertTexts say = AlertTexts.in(language);
    if (subject.isReopened()) {
      return say.reopenedBy(subject.problem().change().by().name());
    }
    return subject.problem().isSilence()
        ? say.silentAgain()
        : say.isBack(ProblemWords.in(language).errors(subject.problem().outbreakCount()));
  }

  /** That the mute is over and it is not. */
  static String unmuted(Subject subject, Language language) {
    AlertTexts say = AlertTexts.in(language);
    return subject.problem().isSilence()
        ? say.stillSilent()
        : say.stillBroken(ProblemWords.in(language).errors(subject.problem().outbreakCount()));
  }

  private static String records(AlertTexts say, Facts facts) {
    return facts.inferred() ? say.inferred() : say.goneThrough(facts.records());
  }

  private static String took(AlertTexts say, Instant since, @Nullable Instant until) {
    return until == null || !until.isAfter(since)
        ? ""
        : " " + say.after(span(say, Duration.between(since, until)));
  }

  /** A time as people say it: 42 min, 3 h 5 min, 2 days. */
  private static String span(AlertTexts say, Duration time) {
    long minutes = Math.max(1, time.toMinutes());
    if (minutes < 60) {
      return say.minutes(minutes);
    }
    return minutes < 24 * 60 ? say.hours(minutes / 60, minutes % 60) : say.days(time.toDays());
  }
}
