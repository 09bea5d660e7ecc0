package com.blackbird.activity.command;

import java.time.Duration;

/**
 * How long people are kept waiting.
 *
 * @param answer how long a command may take before the person is told that there is no answer
 * @param form how long opening a form may take; below the platforms' 3 seconds
 */
public record Patience(Duration answer, Duration form) {
  /** 10 seconds for an answer, 2 for a form. */
  public static final Patience DEFAULT =
      new Patience(Duration.ofSeconds(10), Duration.ofSeconds(2));
}
