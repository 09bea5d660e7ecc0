package com.blackbird.activity.account;

import java.util.function.ToIntFunction;

/** Work on many things, none of which keeps the others waiting when it fails. */
public final class EachAlone {
  private EachAlone() {}

  /**
   * Works on one after the other; returns how much was done. A failure is thrown afterwards, the
   * last of several.
   */
  public static <T> int of(Iterable<T> things, ToIntFunction<T> work) {
    RuntimeException failure = null;
    int done = 0;
    for (T thing : things) {
      try {
        done += work.applyAsInt(thing);
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return done;
  }
}
