package com.blackbird.activity.delivery;

import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells this process's courier what has just become owed, so that it need not wait until it looks.
 * Nothing depends on it but the speed.
 */
public final class DeliverySignal {
  private final Set<LaneId> raised = new HashSet<>();
  private Runnable wake = () -> {};

  /** Lets the courier know once the current transaction is committed, or now without one. */
  void raise(Set<LaneId> lanes) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      add(lanes);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            add(lanes);
          }
        });
  }

  /** What is to be called, briefly and on any thread, when something was raised. */
  synchronized void onRaise(Runnable action) {
    wake = action;
  }

  /** What was raised since the last call. */
  synchronized Set<LaneId> take() {
    Set<LaneId> taken = Set.copyOf(raised);
    raised.clear();
    return taken;
  }

  /** Whether something was raised since {@link #take} was called last. */
  synchronized boolean isRaised() {
    return !raised.isEmpty();
  }

  private synchronized void add(Set<LaneId> lanes) {
    raised.addAll(lanes);
    wake.run();
  }
}
