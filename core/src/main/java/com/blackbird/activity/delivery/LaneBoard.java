package com.blackbird.activity.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The lanes in which something is owed, found by three ways: what this process itself has written,
 * a look at the newest rows ten times a second, and sweeps, for a transaction that took long may
 * bring rows with old numbers: over what the last minute brought, and over all lanes now and then.
 */
final class LaneBoard {
  private static final Duration RENEWAL = Duration.ofSeconds(2);
  static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration SWEEP = Duration.ofSeconds(10);
  private static final Duration SWEEP_OF_ALL = Duration.ofMinutes(2);

  /** So many rows may be seen after younger ones without waiting for the sweep. */
  private static final int OVERLAP = 500;

  private final Clock clock;
  private final DeliverySlots slots;
  private final DeliveryQueue queue;
  private final DeliverySignal signal;
  private final Map<LaneId, Lane> lanes = new LinkedHashMap<>();
  private Map<Integer, Long> swept = Map.of();
  private Instant nextRenewal = Instant.MIN;
  private Instant nextLook = Instant.MIN;
  private Instant nextSweep = Instant.MIN;
  private Instant nextSweepOfAll = Instant.MIN;
  private final Horizon horizon = new Horizon(SWEEP);
  private long newest;
  private long turns;

  LaneBoard(Clock clock, DeliverySlots slots, DeliveryQueue queue, DeliverySignal signal) {
    this.clock = clock;
    this.slots = slots;
    this.queue = queue;
    this.signal = signal;
  }

  Collection<Lane> lanes() {
    return lanes.values();
  }

  /** The lanes in which something may be begun. */
  List<Lane> usable() {
    Map<Integer, Long> usable = slots.usable();
    return lanes.values().stream()
        .filter(lane -> Objects.equals(usable.get(lane.id().slot()), lane.fence()))
        .toList();
  }

  /** The number of the turn that a lane has now. */
  long nextTurn() {
    return ++turns;
  }

  /** Whether this very lane is still ours. */
  boolean has(Lane lane) {
    return lanes.get(lane.id()) == lane;
  }

  void remove(Lane lane) {
    lanes.remove(lane.id());
  }

  /** Stays alive in the eyes of the other workers, and forgets the lanes that they have taken. */
  void renew() {
    Instant now = clock.instant();
    if (!now.isBefore(nextRenewal)) {
      slots.renew(this::isIdle);
      lanes
          .values()
          .removeIf(lane -> !Objects.equals(slots.held().get(lane.id().slot()), lane.fence()));
      nextRenewal = now.plus(RENEWAL);
    }
  }

  /** Finds out what is to be done, as far as it is time to. */
  void look() {
    renew();
    Instant now = clock.instant();
    Map<Integer, Long> usable = slots.usable();
    signal.take().forEach(lane -> found(lane, usable, one -> one.written(true)));
    if (usable.isEmpty()) {
      nextLook = nextRenewal;
      return;
    }
    if (!swept.entrySet().containsAll(usable.entrySet())) {
      // Slots that are new here: the sweep finds their lanes, so nobody has to read all their rows.
      newest = Math.max(newest, queue.newest());
      nextSweep = now;
      nextSweepOfAll = now;
    }
    if (!now.isBefore(nextSweep)) {
      sweep(now, usable);
    }
    horizon.note(newest, now);
    if (!now.isBefore(nextLook)) {
      DeliveryQueue.Written written =
          queue.writtenAfter(Math.max(0, newest - OVERLAP), usable.keySet());
      written.lanes().forEach(lane -> found(lane, usable, one -> one.written(false)));
      newest = Math.max(newest, written.newest());
      nextLook = now.plus(LOOK);
    }
  }

  /** As long as the last minute is not known, all is swept: much may be held from before. */
  private void sweep(Instant now, Map<Integer, Long> usable) {
    long from = horizon.far();
    if (from == 0 || !now.isBefore(nextSweepOfAll)) {
      queue.owing(usable.keySet()).forEach(lane -> found(lane, usable, one -> one.swept(0)));
      nextSweepOfAll = now.plus(SWEEP_OF_ALL);
      swept = usable;
    } else {
      queue
          .writtenAfter(from, usable.keySet())
          .lanes()
          .forEach(lane -> found(lane, usable, one -> one.swept(from)));
    }
    nextSweep = now.plus(SWEEP);
  }

  /** When there is something to do. */
  Instant next() {
    if (signal.isRaised()) {
      return Instant.MIN;
    }
    Instant next = nextRenewal.isBefore(nextLook) ? nextRenewal : nextLook;
    for (Lane lane : usable()) {
      Instant due = lane.due();
      if (due != null && due.isBefore(next)) {
        next = due;
      }
    }
    return next;
  }

  /** The lowest row that a lane is read from in which nothing older is known to be owed. */
  long horizon() {
    return horizon.near();
  }

  private void found(LaneId id, Map<Integer, Long> usable, Consumer<Lane> how) {
    Long fence = usable.get(id.slot());
    if (fence != null) {
      how.accept(lanes.computeIfAbsent(id, lane -> new Lane(lane, fence, horizon.near(), turns)));
    }
  }

  private boolean isIdle(int slot) {
    return lanes.values().stream().noneMatch(lane -> lane.id().slot() == slot && lane.isBusy());
  }
}
