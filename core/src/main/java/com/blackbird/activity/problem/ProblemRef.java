package com.blackbird.activity.problem;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.command.CommandMistake;
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
        .flatMap(seen -> ActionRef.id(halves[0]).map(id -> new ProblemRef(id, seen)))
        .orElseThrow(CommandMistake::oldButton);
  }
}
