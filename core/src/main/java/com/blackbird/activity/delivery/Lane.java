package com.blackbird.activity.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a worker knows of one lane while something is owed in it; one thread's own. */
final class Lane {
  private final LaneId id;
  private final long fence;
  private final Deque<Delivery> next = new ArrayDeque<>();
  private boolean unread = true;
  private boolean busy;
  private boolean held;
  private boolean isPaced;
  private int failures;
  private Instant due = Instant.MIN;
  private long from;
  private long turn;
  private @Nullable ChannelTrouble trouble;

  /**
   * A lane of which nothing is known yet.
   *
   * @param turn of whatever lane had the last one
   */
  Lane(LaneId id, long fence, long from, long turn) {
    this.id = id;
    this.fence = fence;
    this.from = from;
    this.turn = turn;
  }

  LaneId id() {
    return id;
  }

  /** The fence of the slot under which this worker holds the lane. */
  long fence() {
    return fence;
  }

  /** The lowest row that is looked for when it is read. */
  long from() {
    return from;
  }

  /** The number of its last turn, or of the last one before it was found. */
  long turn() {
    return turn;
  }

  boolean isBusy() {
    return busy;
  }

  boolean isReady(Instant now) {
    return !busy && !due.isAfter(now);
  }

  /** When it can go on; null when it waits for an answer or has nothing to do. */
  @Nullable Instant due() {
    return busy || !isOwing() ? null : due;
  }

  boolean isOwing() {
    return unread || !next.isEmpty();
  }

  /** Whether it has to be read before it can go on. */
  boolean isToBeRead() {
    return unread && next.isEmpty();
  }

  /**
   * Something was written to it.
   *
   * @param anew whether it is read at once although it waits: somebody may want a channel in
   *     trouble tried, or a new message may go where a change waits for its turn
   */
  void written(boolean anew) {
    unread = true;
    if (anew && (held || isPaced) && !busy) {
      due = Instant.MIN;
    }
  }

  /** A sweep over the rows from this one on has found it. */
  void swept(long row) {
    from = Math.min(from, row);
    written(true);
  }

  /**
   * Takes what was read; nothing means that nothing is owed.
   *
   * @param horizon the board's
   */
  void read(@Nullable ChannelTrouble known, List<Delivery> deliveries, long horizon) {
    trouble = known;
    held = known != null;
    next.addAll(deliveries);
    unread = !deliveries.isEmpty();
    if (unread) {
      from = Math.min(horizon, deliveries.getFirst().first());
    }
  }

  /** What is to be sent next; null when nothing is known. */
  @Nullable Delivery head() {
    return next.peek();
  }

  /**
   * What may be sent next, the most wanted first. A new message need not wait for changes of others
   * that wait for their turn; all else keeps its order.
   */
  List<Delivery> heads() {
    Delivery head = next.peek();
    if (head == null || !head.isChange()) {
      return Stream.ofNullable(head).toList();
    }
    return Stream.concat(Stream.of(head), next.stream().filter(one -> !one.isChange()).limit(1))
        .toList();
  }

  /** Why it takes nothing; null when it does. */
  @Nullable ChannelTrouble trouble() {
    return trouble;
  }

  int failures() {
    return failures;
  }

  /** One of the heads is being tried, or a summary in its place; that is the lane's turn. */
  void begin(Delivery head, long number) {
    turn = number;
    next.remove(head);
    busy = true;
  }

  /** The head is settled. */
  void settled() {
    busy = false;
    failures = 0;
  }

  /** The channel takes nothing; it is tried again then. */
  void held(Instant again) {
    held = true;
    failed(again);
  }

  /** The channel takes messages again. */
  void recovered() {
    trouble = null;
    held = false;
    waitUntil(Instant.MIN);
  }

  /** The head has to be tried again then. */
  void failed(Instant again) {
    busy = false;
    failures++;
    waitUntil(again);
  }

  /** The platform's pace lets none of the heads be sent before then. */
  void paced(Instant time) {
    waitUntil(time);
    isPaced = true;
  }

  /** Waits; by then there may be newer states, so everything is read again. */
  void waitUntil(Instant time) {
    next.clear();
    unread = true;
    isPaced = false;
    due = time;
  }
}
