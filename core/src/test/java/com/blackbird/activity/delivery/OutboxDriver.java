package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Sends what other rooms' tests owe, on the test's own thread and by its clock. */
public final class OutboxDriver {
  private final MutableClock clock;
  private final Courier courier;
  private final Deque<Runnable> sending = new ArrayDeque<>();

  /** A worker that has not begun. */
  public OutboxDriver(
      TestDatabase database,
      MutableClock clock,
      List<ChatGateway> gateways,
      List<DeliveryListener> listeners,
      Random random) {
    this.clock = clock;
    var hooks = new DeliveryHooks(CatchUp.none(), trouble -> {}, DeliveryWatch.none(), listeners);
    courier =
        new Courier(
            CourierParts.of(database.jdbc(), database.transaction(), clock, clock, random, hooks),
            new Senders(() -> gateways, sending::add, () -> {}),
            new DeliverySignal(),
            hooks);
  }

  /** Begins what is due, and sends it; what came of it is recorded by the next call. */
  public void step() {
    courier.round();
    send();
  }

  /** Works until nothing is due at this moment. */
  public void works() {
    do {
      step();
      courier.finish();
    } while (!courier.next().isAfter(clock.instant()));
  }

  /** Lets time pass and works whenever there is something to do. */
  public void worksFor(Duration time) {
    worksFor(time, clock, courier, this::works);
  }

  static void worksFor(Duration time, MutableClock clock, Courier courier, Runnable works) {
    var end = clock.instant().plus(time);
    works.run();
    while (courier.next().isBefore(end)) {
      clock.set(courier.next());
      works.run();
    }
    clock.set(end);
    works.run();
  }

  /** Leaves everything to the next one at once. */
  public void close() {
    while (courier.finish()) {
      send();
    }
    courier.close();
  }

  private void send() {
    for (Runnable one = sending.poll(); one != null; one = sending.poll()) {
      one.run();
    }
  }
}
