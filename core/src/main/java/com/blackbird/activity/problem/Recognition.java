package com.blackbird.activity.problem;

import java.util.Optional;

/** What is known about a platform's errors in general. */
@FunctionalInterface
public interface Recognition {
  /** Knows nothing. */
  Recognition NOTHING = (platform, message) -> Optional.empty();

  /** What this message of this platform is about; a pure function. */
  Optional<Recognised> of(String platform, String message);

  /**
   * A known error.
   *
   * @param guide the id of the guide entry that explains it
   * @param category the word of its category
   */
  record Recognised(String guide, String category) {}
}
