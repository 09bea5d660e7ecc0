package com.blackbird.activity.support;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody has been waiting.
 *
 * @param since since when the other side has; a case that was put off begins to wait anew
 * @param from from when on whoever has to act is counted as silent: a new owner has a time of their
 *     own
 * @param nudgedAt when they were reminded in this wait; null when they were not
 * @param snooze until when support has put it off; null when it has not
 */
public record Wait(
    Instant since, Instant from, @Nullable Instant nudgedAt, @Nullable Snooze snooze) {
  /** A pause with a reason. */
  public record Snooze(Instant until, String why) {}

  static Wait from(Instant now) {
    return new Wait(now, now, null, null);
  }

  Wait nudged(Instant now) {
    return new Wait(since, from, now, snooze);
  }

  Wait inOtherHands(Instant now) {
    return new Wait(since, now, null, snooze);
  }
}
