package com.blackbird.activity.support;

import com.blackbird.activity.command.Who;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * Does to cases what time does: reminds, returns to the queue, warns, closes. Any number of
 * replicas look at the same time; each case is looked at by one at a time.
 */
public final class CaseKeeper {
  private static final int AT_ONCE = 50;

  private final CaseStore cases;
  private final CaseHands hands;
  private final Predicate<Who> hasLeft;
  private final Clock clock;

  CaseKeeper(CaseStore cases, CaseHands hands, Predicate<Who> hasLeft, Clock clock) {
    this.cases = cases;
    this.hands = hands;
    this.hasLeft = hasLeft;
    this.clock = clock;
  }

  /** Looks at what is due; returns how many were. One that fails does not keep the others. */
  public int run() {
    List<CaseId> due = new ArrayList<>(cases.due(clock.instant(), AT_ONCE));
    Collections.shuffle(due);
    RuntimeException failure = null;
    for (CaseId one : due) {
      try {
        hands.look(one, isAlone(one) ? CaseWhy.HAS_LEFT.words() : "");
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return due.size();
  }

  /** Whether support waits for somebody who is no longer there; asked outside of a transaction. */
  private boolean isAlone(CaseId id) {
    return cases
        .find(id)
        .filter(one -> one.state() == CaseState.WAITING_FOR_CUSTOMER)
        .filter(one -> hasLeft.test(one.origin().requester()))
        .isPresent();
  }
}
