package com.blackbird.activity.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is silent, and what was usual before: kept as values, so that everybody reads it in their
 * own language.
 */
public record Silence(Reach reach, List<Quiet> quiet) {
  private static final JsonMapper JSON = new JsonMapper();

  /** How much of an account is silent. */
  public enum Reach {
    WAYS,
    INTEGRATION,
    ACCOUNT
  }

  /**
   * One thing that is silent.
   *
   * @param way what it is; null for all that an integration exchanges, taken together
   * @param usual how many there were; null when it was told before
   */
  public record Quiet(@Nullable Way way, @Nullable Usual usual) {}

  /** Copies what is silent. */
  public Silence {
    quiet = List.copyOf(quiet);
  }

  /** As it is kept. */
  String kept() {
    return JSON.writeValueAsString(this);
  }

  /** What was kept; nothing when it was by a version that kept words, or by a later one. */
  static Optional<Silence> of(@Nullable String kept) {
    try {
      return Optional.ofNullable(kept).map(text -> JSON.readValue(text, Silence.class));
    } catch (JacksonException unknown) {
      return Optional.empty();
    }
  }
}
