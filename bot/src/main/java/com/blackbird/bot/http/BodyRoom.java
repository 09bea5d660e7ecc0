package com.blackbird.bot.http;

import com.blackbird.activity.intake.IntakeLimits;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory for bodies that are read whole. Together they may be an eighth of the heap, since what
 * is made of them takes several times as much; who comes when it is full waits for a while.
 */
final class BodyRoom {
  private static final int SHARE = 8;
  private static final int KIBIBYTE = 1 << 10;

  private final Semaphore kibibytes;
  private final Duration patience;

  /** Has room for one of the longest bodies at least, in a heap of so many bytes. */
  BodyRoom(long heap, Duration patience) {
    long bytes = Math.max(heap / SHARE, IntakeLimits.ARRAY_BYTES);
    this.kibibytes = new Semaphore(Math.toIntExact(bytes / KIBIBYTE), true);
    this.patience = patience;
  }

  /** Room that is taken until it is given back. */
  interface Taken extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes room for a body, after those that came before.
   *
   * @param length how many bytes it has; negative when nobody has said
   */
  Taken take(long length) {
    long bytes = length < 0 ? IntakeLimits.ARRAY_BYTES : length;
    int needed = Math.toIntExact(Math.ceilDiv(bytes, KIBIBYTE));
    try {
      if (!kibibytes.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw full();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw full();
    }
    return () -> kibibytes.release(needed);
  }

  private static Refusal full() {
    return new Refusal(
            ProblemKind.TOO_MUCH_AT_ONCE,
            "other bodies fill the memory; send it again, or as lines, which need little")
        .forNow();
  }
}
