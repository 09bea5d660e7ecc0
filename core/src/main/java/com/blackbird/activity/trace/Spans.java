package com.blackbird.activity.trace;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where it is noted how long pieces of work take, and which work they belong to. */
public interface Spans {
  /** The trace of the work on this thread, to be carried on; null when it is not traced. */
  @Nullable String current();

  /**
   * Does a call to somebody else as a part of a trace.
   *
   * @param name what is done, one of few names
   * @param parent the trace that it belongs to; null to begin one
   */
  <T> T call(String name, @Nullable String parent, Supplier<T> work);

  /** Notes nothing. */
  static Spans none() {
    return new Spans() {
      @Override
      public @Nullable String current() {
        return null;
      }

      @Override
      public <T> T call(String name, @Nullable String parent, Supplier<T> work) {
        return work.get();
      }
    };
  }
}
