package com.blackbird.bot.http;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.intake.IntakeLimits;
import com.blackbird.activity.intake.LineRoom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The memory for lines of streams that have come and are not stored yet: together an eighth of the
 * heap, of which one account takes half at most, since a stream may last as long as it likes; more
 * only where the longest line needs it. Each stream has a little of it from its beginning; one that
 * gets no more stores smaller pieces.
 */
final class StreamRoom {
  private static final int SHARE = 8;
  private static final int STEP = 64 << 10;

  /** What is read ahead, and a few lines. */
  private static final int BESIDES = 48 << 10;

  private final int most;
  private final int mostOfOne;
  private final Duration patience;
  private final Map<AccountId, Integer> taken = new HashMap<>();
  private int all;

  /** Has room for one of the longest lines at least, in a heap of so many bytes. */
  StreamRoom(long heap, Duration patience) {
    int longest = steps(IntakeLimits.LINE_BYTES);
    this.most = Math.max(Math.toIntExact(heap / SHARE / STEP), longest);
    this.mostOfOne = Math.max(most / 2, longest);
    this.patience = patience;
  }

  /** What one stream holds until it ends. */
  interface Held extends LineRoom, AutoCloseable {
    @Override
    void close();
  }

  /** Lets a stream begin. */
  Held begin(AccountId account) {
    Stream stream = new Stream(account);
    stream.await(0);
    return stream;
  }

  private synchronized boolean take(AccountId account, int steps) {
    int own = taken.getOrDefault(account, 0) + steps;
    if (steps > 0 && (all + steps > most || own > mostOfOne)) {
      return false;
    }
    all += steps;
    taken.put(account, own);
    if (own == 0) {
      taken.remove(account);
    }
    if (steps < 0) {
      notifyAll();
    }
    return true;
  }

  private synchronized void awaitAndTake(AccountId account, int steps) {
    long until = System.nanoTime() + patience.toNanos();
    try {
      while (!take(account, steps)) {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0) {
          throw full();
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw full();
    }
  }

  private static int steps(long bytes) {
    return Math.toIntExact(Math.ceilDiv(BESIDES + bytes, (long) STEP));
  }

  private static Refusal full() {
    return new Refusal(
            ProblemKind.TOO_MUCH_AT_ONCE,
            "other streams fill the memory; send again what was not stored, or all of it")
        .forNow();
  }

  private final class Stream implements Held {
    private final AccountId account;
    private int held;

    Stream(AccountId account) {
      this.account = account;
    }

    @Override
    public boolean hold(long bytes) {
      int more = steps(bytes) - held;
      boolean isThere = more == 0 || take(account, more);
      held += isThere ? more : 0;
      return isThere;
    }

    @Override
    public void await(long bytes) {
      int more = steps(bytes) - held;
      awaitAndTake(account, more);
      held += more;
    }

    @Override
    public void close() {
      take(account, -held);
      held = 0;
    }
  }
}
