package com.blackbird.activity.master;

import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.support.CaseEvent;
import com.blackbird.activity.support.CaseHands;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is noted for many cases to one after the other, each in a transaction of its own: what
 * fails in one keeps the others from nothing, and is tried again.
 */
final class MasterDeeds {
  private static final Logger LOG = LoggerFactory.getLogger(MasterDeeds.class);
  private static final int AT_ONCE = 200;

  private final MasterStore masters;
  private final CaseHands hands;
  private final DeskStore desks;
  private final TransactionTemplate transaction;

  MasterDeeds(
      MasterStore masters, CaseHands hands, DeskStore desks, TransactionTemplate transaction) {
    this.masters = masters;
    this.hands = hands;
    this.desks = desks;
    this.transaction = transaction;
  }

  /** Does what is still to be done; returns how much was. */
  int run() {
    RuntimeException failure = null;
    int done = 0;
    int failed = 0;
    for (long deed : Masters.AT_DESK.see(() -> masters.asked(AT_ONCE))) {
      try {
        done += take(deed);
      } catch (RuntimeException e) {
        failed++;
        failure = e;
      }
    }
    if (failure != null) {
      LOG.warn("Not done to {} cases of master cases", failed);
      throw failure;
    }
    return done;
  }

  private int take(long deed) {
    return Objects.requireNonNull(
        Masters.AT_DESK.see(
            () -> transaction.execute(status -> masters.take(deed).map(this::done).orElse(0))));
  }

  private int done(MasterDeed deed) {
    MasterCase master = masters.find(deed.desk(), deed.master()).orElseThrow();
    Optional<Desk> desk = desks.find(deed.desk());
    if (desk.isEmpty()) {
      return 1;
    }
    Handle root = master.root(desk.get());
    switch (deed.what()) {
      case GATHER -> hands.gather(deed.about(), deed.master(), root, deed.who());
      case PART -> hands.part(deed.about(), root, deed.who());
      case CLAIM -> hands.change(deed.about(), null, new CaseEvent.Claim(), deed.who());
      case ANSWER ->
          hands.change(deed.about(), null, new CaseEvent.Answer(deed.text()), deed.who());
      case RESOLVE -> {
        hands.change(
            deed.about(), null, new CaseEvent.Resolve(deed.reason(), deed.text()), deed.who());
        hands.release(deed.about(), root);
      }
    }
    return 1;
  }

  /** At once, so that whoever clicks sees it; what fails now is done a moment later. */
  void attempt() {
    try {
      run();
    } catch (RuntimeException e) {
      LOG.warn("Not done to all cases of a master case yet, and tried again", e);
    }
  }
}
