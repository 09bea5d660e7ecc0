package com.blackbird.activity.account;

import java.util.function.Supplier;

/**
 * The hurry of work that is done again and again: twice as patient after each try that failed when
 * all its time was over, as hurried as at first after one that went well. So a statement that takes
 * longer than usual is done in the end. For one thread at a time.
 */
public final class GrowingHurry {
  private final Hurry first;
  private Hurry now;

  /** Begins with this hurry. */
  public GrowingHurry(Hurry first) {
    this.first = first;
    this.now = first;
  }

  /** One try. */
  public <T> T call(Supplier<T> work) {
    long begin = System.nanoTime();
    boolean isDone = false;
    try {
      T result = now.call(work);
      isDone = true;
      return result;
    } finally {
      if (isDone) {
        now = first;
      } else if (System.nanoTime() - begin >= now.limit().toNanos()) {
        now = now.relaxed();
      }
    }
  }
}
