package com.blackbird.activity.problem;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a problem is said in words. */
public final class ProblemWords {
  private ProblemWords() {}

  /** A sign and a word, so that the state is never colour or shape alone. */
  public static String state(ProblemState state) {
    return switch (state) {
      case OPEN -> "✗ Open";
      case ACKNOWLEDGED -> "◐ Acknowledged";
      case MUTED -> "◌ Muted";
      case RESOLVED -> "✓ Resolved";
      case RECOVERED -> "✓ Recovered";
    };
  }

  /** How the state feels. */
  public static Tone tone(ProblemState state) {
    return switch (state) {
      case OPEN -> Tone.BAD;
      case ACKNOWLEDGED -> Tone.WARNING;
      case MUTED -> Tone.NEUTRAL;
      case RESOLVED, RECOVERED -> Tone.GOOD;
    };
  }

  /** For example {@code 1,204 errors}. */
  public static String errors(long count) {
    return count == 1 ? "1 error" : number(count) + " errors";
  }

  /** How much of it there was in all: errors, or how often it was silent. */
  public static String count(Problem problem) {
    if (!problem.isSilence()) {
      return errors(problem.count());
    }
    return problem.count() == 1 ? "silent once" : "silent " + number(problem.count()) + " times";
  }

  /** How much of it there is in the present outbreak. */
  public static String outbreakCount(Problem problem) {
    return problem.isSilence() ? "silent" : errors(problem.outbreakCount());
  }

  /** For example {@code 1,204}. */
  static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** For example {@code 42 min}, {@code 3 h} or {@code 2 days}. */
  public static String duration(Duration time) {
    if (time.compareTo(Duration.ofMinutes(1)) < 0) {
      return "less than a minute";
    }
    if (time.compareTo(Duration.ofMinutes(100)) < 0) {
      return time.toMinutes() + " min";
    }
    return time.compareTo(Duration.ofDays(2)) < 0 ? time.toHours() + " h" : time.toDays() + " days";
  }

  /**
   * Where it stands, and since when: for example {@code ◐ Acknowledged by Sam, 10:02}; over is what
   * it took.
   */
  public static Rich standing(Problem problem) {
    Rich line = Rich.empty().bold(state(problem.state()));
    Problem.Change change = problem.change();
    return switch (problem.state()) {
      case OPEN -> owned(line.text(" since ").time(problem.since()), problem);
      case ACKNOWLEDGED -> owned(by(line, change).text(", ").time(change.at()), problem);
      case MUTED -> until(by(line, change), problem.life().mutedUntil());
      case RESOLVED ->
          reason(by(line, change).text(", ").time(change.at()), problem.change().why());
      case RECOVERED ->
          problem.isSilence()
              ? line.text(": heard again after " + duration(outbreak(problem)))
              : line.text(problem.inferred() ? " (inferred)" : "")
                  .text(" after " + duration(outbreak(problem)) + " and ")
                  .text(errors(problem.outbreakCount()));
    };
  }

  private static Duration outbreak(Problem problem) {
    Instant end = problem.life().endedAt();
    Duration took = Duration.between(problem.since(), end == null ? problem.lastSeen() : end);
    return took.isNegative() ? Duration.ZERO : took;
  }

  private static Rich by(Rich line, Problem.Change change) {
    return change.by().isItself() ? line : line.text(" by " + change.by().name());
  }

  private static Rich owned(Rich line, Problem problem) {
    boolean said =
        problem.owner().isItself()
            || (problem.state() == ProblemState.ACKNOWLEDGED
                && problem.owner().equals(problem.change().by()));
    return said ? line : line.text(" · " + problem.owner().name() + " takes care");
  }

  private static Rich until(Rich line, @Nullable Instant until) {
    return until == null ? line : line.text(" until ").time(until);
  }

  private static Rich reason(Rich line, String why) {
    return why.isBlank() ? line : line.text(": " + why);
  }
}
