package com.blackbird.activity.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts days while they last. Each batch leaves beside its rows what it has added, and nobody
 * waits for anybody; what was left is added up from time to time. A day is opened by counting its
 * rows once, so what was there before is counted too, whoever stored it.
 */
final class OpenDays {
  /** Fewer are read as they were left. */
  static final int ENOUGH = 500;

  /** More account-days than one process sees in a day or two. */
  private static final int REMEMBERED = 200_000;

  private final OpenDayStore store;
  private final DayLock lock;

  /** What this process has left; what another did is added up along with it. */
  private final Map<AccountDay, Left> left = new ConcurrentHashMap<>();

  /**
   * How much was left since it was added up.
   *
   * @param enough from how much on it is looked at
   */
  private record Left(long activities, long enough) {
    static final Left NONE = new Left(0, ENOUGH);

    boolean isEnough() {
      return activities >= enough;
    }

    Left and(long more) {
      return new Left(activities + more, enough);
    }

    /** A day that was not worth it is looked at again when there is twice as much. */
    Left without(long seen, boolean isOpen) {
      return new Left(activities - seen, isOpen ? ENOUGH : 2 * enough);
    }
  }

  OpenDays(OpenDayStore store, DayLock lock) {
    this.store = store;
    this.lock = lock;
  }

  /** Must be told in the transaction that stored these. */
  void add(AccountDay day, ActivityCells cells) {
    store.leave(day, cells);
    if (left.size() > REMEMBERED) {
      left.clear();
    }
    left.compute(day, (same, old) -> (old == null ? Left.NONE : old).and(cells.activities()));
  }

  /**
   * Adds up what was left of days, each in a transaction, where there is enough of it; returns of
   * how many days.
   *
   * @param first the days before it are over, and not opened any more
   */
  int addUp(TransactionTemplate transaction, LocalDate first) {
    left.keySet().removeIf(day -> day.date().isBefore(first));
    int done = 0;
    for (var day : List.copyOf(left.keySet())) {
      var seen = left.getOrDefault(day, Left.NONE);
      if (seen.isEnough()) {
        boolean isOpen = Boolean.TRUE.equals(transaction.execute(status -> addUp(day)));
        left.computeIfPresent(day, (same, now) -> now.without(seen.activities(), isOpen));
        done++;
      }
    }
    return done;
  }

  /** Returns whether the day is open now. */
  private boolean addUp(AccountDay day) {
    lock.alone(day);
    return switch (store.state(day)) {
      case OPEN -> {
        store.put(day, store.takeLeft(day));
        yield true;
      }
      case UNKNOWN -> open(day);
      case NOTED -> false;
    };
  }

  /** What is stored meanwhile is not waited for, and is added up later. */
  private boolean open(AccountDay day) {
    var seen = store.see(day);
    var cells = seen.cells();
    if (cells.activities() < ENOUGH || !cells.pay()) {
      return false;
    }
    store.open(day, seen);
    return true;
  }
}
