package com.blackbird.sandbox.slack.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Remembers the newest calls of the Web API. */
public final class Recorder {
  private static final int KEPT = 10_000;
  private final Deque<Recorded> calls = new ArrayDeque<>();

  synchronized void add(Recorded call) {
    calls.addLast(call);
    if (calls.size() > KEPT) {
      calls.removeFirst();
    }
  }

  /** Every call that is remembered, oldest first. */
  public synchronized List<Recorded> calls() {
    return List.copyOf(calls);
  }

  /** The calls of one method, oldest first. */
  public List<Recorded> calls(String method) {
    return calls().stream().filter(call -> call.method().equals(method)).toList();
  }

  /** Forgets all calls. */
  public synchronized void clear() {
    calls.clear();
  }
}
