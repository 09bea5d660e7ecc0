package com.blackbird.activity.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who act at the same moment, as replicas and people do. */
public final class AtOnce {
  private AtOnce() {}

  /** Somebody else acts meanwhile, on a thread of their own, and is done when this returns. */
  public static void meanwhile(Runnable act) {
    CompletableFuture.runAsync(act, work -> Thread.ofPlatform().start(work)).join();
  }

  /** All begin together; what each of them came to, in the same order. */
  @SafeVarargs
  public static <T> List<T> all(Callable<? extends T>... acts) throws Exception {
    List<Callable<? extends T>> each = new ArrayList<>();
    for (Callable<? extends T> act : acts) {
      each.add(act);
    }
    return all(each);
  }

  /** So many do the same. */
  public static <T> List<T> all(int number, Callable<T> act) throws Exception {
    return all(Collections.nCopies(number, act));
  }

  private static <T> List<T> all(List<? extends Callable<? extends T>> acts) throws Exception {
    var start = new CyclicBarrier(acts.size());
    try (var threads = Executors.newFixedThreadPool(acts.size())) {
      List<Future<? extends T>> running = new ArrayList<>();
      for (Callable<? extends T> act : acts) {
        running.add(
            threads.submit(() -> {
              start.await();
              return act.call();
            }));
      }
      List<T> results = new ArrayList<>();
      for (Future<? extends T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
