package com.blackbird.activity.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From which moment on a queue in the order of time is read. What was taken out of it stays in the
 * index for as long as somebody holds an old snapshot, and a look from the beginning walks over all
 * of that. So only now and then one begins there, for what comes late, or by a clock that is wrong
 * (docs/adr/0078). The outbox, which is in the order of its rows' numbers, has a horizon of its
 * own.
 */
public final class QueueStart {
  /** Between looks from the beginning. */
  static final Duration WHOLE = Duration.ofSeconds(10);

  /** So late most rows come, however long their transactions take. */
  static final Duration LATE = Duration.ofMinutes(1);

  private Instant start = Instant.EPOCH;
  private Instant last = Instant.MIN;
  private Instant nextWhole = Instant.MIN;

  /** From where to look now. */
  public synchronized Instant at(Instant now) {
    if (!now.isBefore(nextWhole) || now.isBefore(last)) {
      start = Instant.EPOCH;
      nextWhole = now.plus(WHOLE);
    }
    last = now;
    return start;
  }

  /** A look has found this to be the oldest; null for none. */
  public synchronized void found(@Nullable Instant oldest, Instant now) {
    Instant late = now.minus(LATE);
    start = oldest != null && oldest.isBefore(late) ? oldest : late;
  }
}
