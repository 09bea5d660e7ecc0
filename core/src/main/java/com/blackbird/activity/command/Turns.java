package com.blackbird.activity.command;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.concurrent.Semaphore;

/**
 * Lets so many work at once. Who has to wait is let in by person, each once before any a second
 * time: whoever asks a hundred things at once waits for themselves and keeps nobody else waiting.
 */
final class Turns {
  /** Those who wait for a turn, by person, in the order of their next one. */
  private final SequencedMap<String, Queue<Semaphore>> waiting = new LinkedHashMap<>();

  private int free;

  Turns(int atOnce) {
    this.free = atOnce;
  }

  /** Waits for a turn, which is to be given back. */
  void take(String person) throws InterruptedException {
    Semaphore mine = new Semaphore(0);
    if (!takeOrQueue(person, mine)) {
      try {
        mine.acquire();
      } catch (InterruptedException e) {
        leave(person, mine);
        throw e;
      }
    }
  }

  private synchronized boolean takeOrQueue(String person, Semaphore mine) {
    if (free > 0) {
      free--;
      return true;
    }
    waiting.computeIfAbsent(person, unknown -> new ArrayDeque<>()).add(mine);
    return false;
  }

  /** Gives a turn to whoever is next. */
  synchronized void giveBack() {
    var next = waiting.pollFirstEntry();
    if (next == null) {
      free++;
      return;
    }
    next.getValue().remove().release();
    if (!next.getValue().isEmpty()) {
      waiting.putLast(next.getKey(), next.getValue());
    }
  }

  /** Who waits no longer; the turn may have come at that very moment. */
  private synchronized void leave(String person, Semaphore mine) {
    Queue<Semaphore> own = waiting.get(person);
    if (own == null || !own.remove(mine)) {
      giveBack();
    } else if (own.isEmpty()) {
      waiting.remove(person);
    }
  }

  /** How many wait. */
  synchronized int waiting() {
    return waiting.values().stream().mapToInt(Queue::size).sum();
  }
}
