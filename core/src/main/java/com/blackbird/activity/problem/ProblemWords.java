package com.blackbird.activity.problem;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.language.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a problem is said in words, to who reads in one language. */
public final class ProblemWords {
  private final ProblemTexts say;

  private ProblemWords(ProblemTexts say) {
    this.say = say;
  }

  /** In this language. */
  public static ProblemWords in(Language language) {
    return new ProblemWords(ProblemTexts.in(language));
  }

  /** What the platform said in one line; words for it when it said nothing. */
  public String title(String title) {
    String line = title.replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? say.withoutWords() : line;
  }

  /** What it is, in one line. */
  public String title(Problem problem) {
    return problem.silence().map(this::title).orElseGet(() -> title(problem.title()));
  }

  /** What is silent, in a few words. */
  String title(Silence silence) {
    return switch (silence.reach()) {
      case ACCOUNT -> say.silentAccount();
      case INTEGRATION -> say.silentIntegration();
      case WAYS ->
          say.silentWays(
              silence.quiet().stream()
                  .flatMap(quiet -> Stream.ofNullable(quiet.way()))
                  .map(way -> say.noneOf(way.type(), way.direction()))
                  .collect(Collectors.joining(", ")));
    };
  }

  /** What was usual before it fell silent, a line each. */
  String usual(Silence silence) {
    return silence.reach() == Silence.Reach.ACCOUNT
        ? say.nobodyReports()
        : silence.quiet().stream().flatMap(this::usual).collect(Collectors.joining("\n"));
  }

  private Stream<String> usual(Silence.Quiet quiet) {
    Usual usual = quiet.usual();
    if (usual == null) {
      return Stream.empty();
    }
    String number =
        usual.low() >= usual.high()
            ? say.about(usual.high())
            : say.fromTo(usual.low(), usual.high());
    Way way = quiet.way();
    return Stream.of(
        way == null
            ? say.usuallyTogether(number, usual.high(), usual.span())
            : say.usually(way.direction(), way.type(), number, usual.high(), usual.span()));
  }

  /** The state in the middle of a sentence. */
  public String plainState(ProblemState state) {
    return say.plainState(state);
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
  public String errors(long count) {
    return say.errors(count);
  }

  /** How much of it there was in all: errors, or how often it was silent. */
  public String count(Problem problem) {
    return problem.isSilence() ? say.silentTimes(problem.count()) : say.errors(problem.count());
  }

  /** How much of it there is in the present outbreak. */
  public String outbreakCount(Problem problem) {
    return problem.isSilence() ? say.silent() : say.errors(problem.outbreakCount());
  }

  /** What is affected and how much of it has synced since; a sentence for each type. */
  public List<String> affected(Affected affected) {
    List<String> sentences = new ArrayList<>();
    affected.kinds().forEach(kind -> sentences.add(affected(kind)));
    if (affected.unnamed()) {
      sentences.add(affected.unnamedStuck() ? say.unnamedStuck() : say.unnamedSynced());
    }
    return sentences;
  }

  private String affected(Affected.Kind kind) {
    String failed = say.failedOfType(kind.type(), kind.failed());
    if (kind.synced() == kind.failed()) {
      return say.allSynced(failed, kind.failed());
    }
    if (kind.stuck() == kind.failed()) {
      return say.allStuck(failed, kind.failed());
    }
    long settled = kind.failed() - kind.synced() - kind.stuck();
    return failed
        + part(kind.synced(), say::syncedSince)
        + part(kind.stuck(), say::stillStuck)
        + part(settled, say::byHand);
  }

  private static String part(long count, LongFunction<String> said) {
    return count == 0 ? "" : ", " + said.apply(count);
  }

  /** For example {@code 42 min}, {@code 3 h} or {@code 2 days}. */
  public String duration(Duration time) {
    if (time.compareTo(Duration.ofMinutes(1)) < 0) {
      return say.lessThanAMinute();
    }
    if (time.compareTo(Duration.ofMinutes(100)) < 0) {
      return say.minutes(time.toMinutes());
    }
    return time.compareTo(Duration.ofDays(2)) < 0
        ? say.hours(time.toHours())
        : say.days(time.toDays());
  }

  /**
   * Where it stands, and since when: for example {@code ◐ Acknowledged by Sam, 10:02}; over is what
   * it took.
   */
  public Rich standing(Problem problem) {
    Rich state = Rich.empty().bold(say.state(problem.state()));
    Problem.Change change = problem.change();
    return switch (problem.state()) {
      case OPEN -> owned(since(state, problem), problem);
      case ACKNOWLEDGED -> owned(by(state, change).text(", ").time(change.at()), problem);
      case MUTED -> until(by(state, change), problem.life().mutedUntil());
      case RESOLVED ->
          reason(by(state, change).text(", ").time(change.at()), problem.change().why());
      case RECOVERED -> recovered(state, problem);
    };
  }

  private Rich since(Rich state, Problem problem) {
    Rich at = Rich.empty().time(problem.since());
    return problem.life().since() == null ? say.since(state, at) : say.againSince(state, at);
  }

  private Rich recovered(Rich state, Problem problem) {
    String after = duration(outbreak(problem));
    if (problem.isSilence()) {
      return say.heardAgain(state, after);
    }
    String errors = say.errors(problem.outbreakCount());
    return problem.inferred()
        ? say.inferredAfter(state, after, errors)
        : say.recoveredAfter(state, after, errors);
  }

  private static Duration outbreak(Problem problem) {
    Instant end = problem.life().endedAt();
    Duration took = Duration.between(problem.since(), end == null ? problem.lastSeen() : end);
    return took.isNegative() ? Duration.ZERO : took;
  }

  private Rich by(Rich state, Problem.Change change) {
    return change.by().isItself() ? state : say.by(state, change.by().name());
  }

  private Rich owned(Rich line, Problem problem) {
    boolean said =
        problem.owner().isItself()
            || (problem.state() == ProblemState.ACKNOWLEDGED
                && problem.owner().equals(problem.change().by()));
    return said ? line : line.text(" · " + say.takesCare(problem.owner().name()));
  }

  private Rich until(Rich state, @Nullable Instant until) {
    return until == null ? state : say.until(state, Rich.empty().time(until));
  }

  private static Rich reason(Rich line, String why) {
    return why.isBlank() ? line : line.text(": " + why);
  }
}
