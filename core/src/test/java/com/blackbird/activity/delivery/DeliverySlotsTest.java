package com.blackbird.activity.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

/** Workers on one database share its slots. */
class DeliverySlotsTest {
  private static final int WORKERS = 6;
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final MutableClock clock = new MutableClock();

  @RepeatedTest(20)
  void whatSomebodyHoldsNobodyElseTakesWhileTheyLive() throws Exception {
    List<DeliverySlots> all = Stream.generate(this::worker).limit(WORKERS).toList();
    try (var threads = Executors.newFixedThreadPool(WORKERS)) {
      List<Callable<Set<Integer>>> turns = new ArrayList<>();
      all.forEach(one -> turns.add(() -> lostWhileRenewing(one)));
      for (var lost : threads.invokeAll(turns)) {
        assertThat(lost.get()).isEmpty();
      }
    } finally {
      all.forEach(DeliverySlots::close);
    }
  }

  /** Nothing is idle, so nothing is left. */
  private static Set<Integer> lostWhileRenewing(DeliverySlots worker) {
    Set<Integer> lost = new HashSet<>();
    for (int turn = 0; turn < 5; turn++) {
      lost.addAll(worker.held().keySet());
      worker.renew(slot -> false);
    }
    lost.removeAll(worker.held().keySet());
    return lost;
  }

  private DeliverySlots worker() {
    return new DeliverySlots(DATABASE.jdbc(), clock, clock, UUID.randomUUID());
  }
}
