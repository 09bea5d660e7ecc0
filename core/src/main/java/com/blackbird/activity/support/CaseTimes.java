package com.blackbird.activity.support;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a case by which its targets are measured.
 *
 * @param startedAt when it was opened, or opened again
 * @param answeredAt when support first answered; null when it has not
 * @param paused how much working time does not count, because the customer's answer was waited for
 *     or the case was put off
 * @param late whether the time to solve it is over, and said to be
 * @param resolvedAt when it was resolved; null when it is not
 */
public record CaseTimes(
    Instant startedAt,
    @Nullable Instant answeredAt,
    Duration paused,
    boolean late,
    @Nullable Instant resolvedAt) {
  static CaseTimes from(Instant now) {
    return new CaseTimes(now, null, Duration.ZERO, false, null);
  }

  CaseTimes answered(Instant now) {
    return new CaseTimes(startedAt, answeredAt == null ? now : answeredAt, paused, late, null);
  }

  CaseTimes pausedFor(Duration time) {
    return new CaseTimes(startedAt, answeredAt, paused.plus(time), late, resolvedAt);
  }

  CaseTimes tooLate() {
    return new CaseTimes(startedAt, answeredAt, paused, true, resolvedAt);
  }

  CaseTimes resolved(Instant now) {
    return new CaseTimes(startedAt, answeredAt, paused, late, now);
  }

  CaseTimes again(Instant now) {
    return new CaseTimes(now, answeredAt, Duration.ZERO, false, null);
  }
}
