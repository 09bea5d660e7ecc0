package com.blackbird.activity.support;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Does to cases what time does: reminds, returns to the queue, warns, closes. Any number of
 * replicas look at the same time; each case is looked at by one at a time.
 */
public final class CaseKeeper {
  private static final int AT_ONCE = 50;

  private final CaseStore cases;
  private final CaseHands hands;
  private final Clock clock;

  /** Looks at these. */
  public CaseKeeper(CaseStore cases, CaseHands hands, Clock clock) {
    this.cases = cases;
    this.hands = hands;
    this.clock = clock;
  }

  /** Looks at what is due; returns how many were. One that fails does not keep the others. */
  public int run() {
    List<CaseId> due = new ArrayList<>(cases.due(clock.instant(), AT_ONCE));
    Collections.shuffle(due);
    RuntimeException failure = null;
    for (CaseId one : due) {
      try {
        hands.look(one);
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return due.size();
  }
}
