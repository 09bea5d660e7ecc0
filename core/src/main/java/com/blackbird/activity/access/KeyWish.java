package com.blackbird.activity.access;

import java.time.Duration;
import java.util.Set;

/**
 * What an API key is to be.
 *
 * @param name what the admin calls it; may be empty
 * @param scopes what it may do
 * @param life how long it works
 */
public record KeyWish(String name, Set<Scope> scopes, Duration life) {
  /** How long a key lives when nothing else is asked for. */
  public static final Duration DEFAULT_LIFE = Duration.ofDays(365);

  private static final int LONGEST_NAME = 100;

  /** Copies the scopes; a name that cannot be shown on one line is refused. */
  public KeyWish {
    scopes = Set.copyOf(scopes);
    name = name.strip();
    if (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "name: use up to " + LONGEST_NAME + " characters, all on one line");
    }
  }
}
