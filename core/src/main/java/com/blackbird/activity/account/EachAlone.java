package com.blackbird.activity.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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

  /** Work on whatever is next in a queue from which each takes one. */
  @FunctionalInterface
  public interface Taking {
    /**
     * Takes one and does it, in one transaction; false when there is none.
     *
     * @param but what is left alone
     * @param taken told what was taken, before it is done
     */
    boolean one(Collection<UUID> but, Consumer<UUID> taken);
  }

  /**
   * Takes one after the other until there is none; returns how many were done. One that fails is
   * not taken again this time. A failure is thrown afterwards, or at once when nothing was taken.
   */
  public static int taken(Taking queue) {
    List<UUID> failed = new ArrayList<>();
    RuntimeException failure = null;
    int done = 0;
    boolean more = true;
    while (more) {
      List<UUID> taken = new ArrayList<>(1);
      try {
        more = queue.one(failed, taken::add);
        done += more ? 1 : 0;
      } catch (RuntimeException e) {
        if (taken.isEmpty()) {
          throw e;
        }
        failed.addAll(taken);
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return done;
  }
}
