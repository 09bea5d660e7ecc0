package com.blackbird.sandbox.slack.api;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The faults that are still to happen, by method. */
public final class Faults {
  /** Stands for every method. */
  public static final String ANY = "*";

  private final Map<String, Queue<Fault>> waiting = new ConcurrentHashMap<>();

  /** Lets the next call of a method, or of {@link #ANY}, meet this fault; repeated calls add up. */
  public void next(String method, Fault fault) {
    waiting.computeIfAbsent(method, _ -> new ConcurrentLinkedQueue<>()).add(fault);
  }

  /** Forgets the faults that have not happened yet. */
  public void clear() {
    waiting.clear();
  }

  @Nullable Fault take(String method) {
    Fault own = poll(method);
    return own == null ? poll(ANY) : own;
  }

  private @Nullable Fault poll(String method) {
    Queue<Fault> queue = waiting.get(method);
    return queue == null ? null : queue.poll();
  }
}
