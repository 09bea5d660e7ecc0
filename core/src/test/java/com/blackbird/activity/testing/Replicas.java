package com.blackbird.activity.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several replicas that do the same work at the same moment, on one database. */
public final class Replicas {
  private static final int COUNT = 4;

  private Replicas() {}

  /** Lets four of them do it once each; returns how much they did together. */
  public static int at(Callable<Integer> work) throws Exception {
    var start = new CyclicBarrier(COUNT);
    int done = 0;
    try (var threads = Executors.newFixedThreadPool(COUNT)) {
      List<Future<Integer>> turns = new ArrayList<>();
      for (int i = 0; i < COUNT; i++) {
        turns.add(
            threads.submit(() -> {
              start.await();
              return work.call();
            }));
      }
      for (Future<Integer> turn : turns) {
        done += turn.get();
      }
    }
    return done;
  }
}
