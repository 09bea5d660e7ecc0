package com.blackbird.activity.retry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a message that was not taken is tried again. The waits are those that Standard Webhooks
 * recommends; who asks for a longer one is given it.
 */
final class RetryBackoff {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final Duration LONGEST = Duration.ofHours(24);

  private RetryBackoff() {}

  /**
   * The wait after so many tries; empty when there were enough.
   *
   * @param asked for how long the receiver asks to be left alone, if it does
   */
  static Optional<Duration> after(int attempts, Optional<Duration> asked) {
    if (attempts > WAITS.size()) {
      return Optional.empty();
    }
    Duration usual = WAITS.get(attempts - 1);
    return Optional.of(
        asked
            .filter(wish -> wish.compareTo(usual) > 0)
            .map(wish -> wish.compareTo(LONGEST) > 0 ? LONGEST : wish)
            .orElse(usual));
  }
}
