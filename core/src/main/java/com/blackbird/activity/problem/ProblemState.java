package com.blackbird.activity.problem;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a problem stands in its life. */
public enum ProblemState {
  OPEN("open"),
  /** Somebody takes care of it. */
  ACKNOWLEDGED("acknowledged"),
  /** Nobody wants to hear of it for a while. */
  MUTED("muted"),
  /** A person said that it is done with. */
  RESOLVED("resolved"),
  /** It went away by itself. */
  RECOVERED("recovered");

  /** Those in which something is still broken. */
  public static final Set<ProblemState> GOING_ON = Set.of(OPEN, ACKNOWLEDGED, MUTED);

  private final String words;

  ProblemState(String words) {
    this.words = words;
  }

  /** In words for people, and in JSON. */
  public String words() {
    return words;
  }

  /** Whether it is resolved or recovered. */
  public boolean isOver() {
    return !GOING_ON.contains(this);
  }

  /** The state that this word names, whatever its case. */
  public static Optional<ProblemState> of(String word) {
    String name = word.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(state -> state.name().equals(name)).findFirst();
  }

  /** All words, for a sentence that says what is allowed. */
  public static String allowed() {
    return Arrays.stream(values()).map(ProblemState::words).collect(joining(", "));
  }
}
