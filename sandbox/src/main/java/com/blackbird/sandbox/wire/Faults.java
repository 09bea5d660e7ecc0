package com.blackbird.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The faults of one platform that are still to happen, in the order in which they were asked for.
 */
public final class Faults {
  /** Stands for every method. */
  public static final String ANY = FaultRule.ANY;

  private final List<FaultRule> rules = new ArrayList<>();
  private Random chance = new Random();
  private long cleared;

  /** Lets the next call of a method, or of {@link #ANY}, meet this fault; repeated calls add up. */
  public void next(String method, Fault fault) {
    add(FaultRule.next(fault).on(method));
  }

  /** Adds a fault. */
  public synchronized void add(FaultRule rule) {
    rules.add(rule);
  }

  /** The faults that have not happened yet, with what is left of their number. */
  public synchronized List<FaultRule> waiting() {
    return List.copyOf(rules);
  }

  /** Forgets one of the faults that have not happened yet; the answer is whether it was there. */
  public synchronized boolean remove(FaultRule rule) {
    return rules.remove(rule);
  }

  /** Forgets the faults that have not happened yet, and lets go what hangs. */
  public synchronized void clear() {
    rules.clear();
    cleared++;
    notifyAll();
  }

  /** Makes the probabilities repeatable. */
  public synchronized void seed(long seed) {
    chance = new Random(seed);
  }

  /** The fault that a request meets, or null. */
  public @Nullable Fault forRequest(String method, Set<String> places) {
    return take(false, method, places);
  }

  /** The fault that an event meets, or null. */
  public @Nullable Fault forEvent(String type, Set<String> places) {
    return take(true, type, places);
  }

  private synchronized @Nullable Fault take(boolean event, String name, Set<String> places) {
    for (int i = 0; i < rules.size(); i++) {
      FaultRule rule = rules.get(i);
      if (rule.concerns(event, name, places) && chance.nextDouble() < rule.probability()) {
        if (rule.times() == 1) {
          rules.remove(i);
        } else if (!rule.isForever()) {
          rules.set(i, rule.times(rule.times() - 1));
        }
        return rule.fault();
      }
    }
    return null;
  }

  /** Waits until the faults are cleared. */
  synchronized void hang() {
    long before = cleared;
    try {
      while (cleared == before) {
        wait();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
