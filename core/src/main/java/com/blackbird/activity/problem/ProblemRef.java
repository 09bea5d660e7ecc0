package com.blackbird.activity.problem;

import com.blackbird.activity.command.CommandMistake;
import java.util.Optional;
import java.util.UUID;

/**
 * A problem as a button names it, in up to 49 characters: which, and in which state it was shown.
 *
 * @param seen the state in which the person saw it
 */
public record ProblemRef(UUID id, ProblemState seen) {
  /** The problem as it is now. */
  public static ProblemRef of(Problem problem) {
    return new ProblemRef(problem.id(), problem.state());
  }

  /** The text form. */
  public String text() {
    return id + "." + seen.words();
  }

  /** Reads the text form of a button that we made. */
  public static ProblemRef parse(String text) {
    String[] halves = text.split("\\.", 2);
    return ProblemState.of(halves[halves.length - 1])
        .flatMap(seen -> id(halves[0]).map(id -> new ProblemRef(id, seen)))
        .orElseThrow(CommandMistake::oldButton);
  }

  /** The id that a text is, if it is one. */
  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
