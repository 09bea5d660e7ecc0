package com.blackbird.activity.problem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A problem's state with the moments that belong to it.
 *
 * @param since when the present outbreak began; null for the first, which began with the first
 *     error
 * @param mutedUntil until when nobody wants to hear of it; kept through a recovery
 * @param endedAt when it was resolved or had recovered
 * @param writtenOff what failed until then does not count as stuck, because a person said so
 */
public record Life(
    ProblemState state,
    @Nullable Instant since,
    @Nullable Instant mutedUntil,
    @Nullable Instant endedAt,
    @Nullable Instant writtenOff) {
  /** How every problem begins. */
  public static final Life NEW = new Life(ProblemState.OPEN, null, null, null, null);

  Life open() {
    return new Life(ProblemState.OPEN, since, null, null, writtenOff);
  }

  Life acknowledged() {
    return new Life(ProblemState.ACKNOWLEDGED, since, null, null, writtenOff);
  }

  Life muted(Instant until) {
    return new Life(ProblemState.MUTED, since, until, null, writtenOff);
  }

  Life resolved(Instant now) {
    return new Life(ProblemState.RESOLVED, since, null, now, now);
  }

  Life recovered(Instant at) {
    return new Life(ProblemState.RECOVERED, since, mutedUntil, at, writtenOff);
  }

  /** Broken again from that moment on; what is muted stays so. */
  Life again(Instant from, Instant now) {
    boolean muted = mutedUntil != null && mutedUntil.isAfter(now);
    return new Life(
        muted ? ProblemState.MUTED : ProblemState.OPEN,
        from,
        muted ? mutedUntil : null,
        null,
        writtenOff);
  }

  /** Reopened by a person, who takes back that anything is done with. */
  Life reopened() {
    return new Life(ProblemState.OPEN, since, null, null, null);
  }
}
