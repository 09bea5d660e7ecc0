package com.blackbird.activity.trace;

import org.jspecify.annotations.Nullable;

/**
 * The trace that the work on this thread belongs to, as W3C Trace Context words it. What is stored
 * to be done later is stored with it, so that whoever does it goes on with the same trace.
 */
public final class Trace {
  private static final ScopedValue<String> PARENT = ScopedValue.newInstance();

  private Trace() {}

  /** What to store beside the work; null when it is not traced. */
  public static @Nullable String current() {
    return PARENT.isBound() ? PARENT.get() : null;
  }

  /** Does work that belongs to this trace, or to none. */
  public static void run(@Nullable String parent, Runnable work) {
    if (parent == null) {
      work.run();
    } else {
      ScopedValue.where(PARENT, parent).run(work);
    }
  }

  /** The same for work that has an outcome. */
  public static <T extends @Nullable Object, X extends Throwable> T call(
      @Nullable String parent, ScopedValue.CallableOp<T, X> work) throws X {
    return parent == null ? work.call() : ScopedValue.where(PARENT, parent).call(work);
  }
}
