package com.blackbird.activity.delivery;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.lease.Pulses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The slots that this worker holds: its fair share, for as long as it says that it is alive.
 *
 * <p>A worker that cannot say so stops two seconds before others may take over. How long somebody
 * has been silent is measured by each worker's steady clock, so the machines' clocks need not
 * agree.
 */
final class DeliverySlots {
  static final Duration LIFE = Duration.ofSeconds(8);
  private static final Duration MARGIN = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Clock steady;
  private final UUID worker;
  private final Pulses pulses = new Pulses(LIFE);
  private final Set<Integer> leaving = new HashSet<>();
  private Map<Integer, Long> held = Map.of();
  private Instant trustedUntil = Instant.MIN;

  private record Slot(int number, @Nullable UUID owner, long fence) {}

  DeliverySlots(JdbcClient jdbc, Clock clock, Clock steady, UUID worker) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.steady = steady;
    this.worker = worker;
  }

  /** The slots in whose lanes something may be begun, with their fences. */
  Map<Integer, Long> usable() {
    if (!steady.instant().isBefore(trustedUntil)) {
      return Map.of();
    }
    return held.entrySet().stream()
        .filter(slot -> !leaving.contains(slot.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The slots that this worker held when it last looked, with their fences. */
  Map<Integer, Long> held() {
    return held;
  }

  /**
   * Says that this worker is alive, and takes or leaves slots until it has its share.
   *
   * @param idle whether nothing of a slot is under way
   */
  void renew(Predicate<Integer> idle) {
    Instant now = steady.instant();
    jdbc.sql(
            """
            insert into delivery_worker (id, alive_until) values (?, ?)
            on conflict (id) do update set alive_until = excluded.alive_until
            """)
        .param(worker)
        .param(clock.instant().plus(LIFE).atOffset(UTC))
        .update();
    List<Slot> slots = slots();
    // After the slots: whoever holds one of these has said before that it is alive.
    Set<UUID> alive = pulses.alive(workers(), steady.instant());
    int share = Math.ceilDiv(LaneId.SLOTS, Math.max(1, alive.size()));
    leave(share, idle);
    long owned = slots.stream().filter(slot -> worker.equals(slot.owner())).count();
    take(share - owned, slots.stream().filter(slot -> !alive.contains(slot.owner())).toList());
    held = mine();
    leaving.retainAll(held.keySet());
    trustedUntil = now.plus(LIFE).minus(MARGIN);
  }

  /** Leaves everything to the others at once. */
  void close() {
    release(held.keySet());
    held = Map.of();
    jdbc.sql("delete from delivery_worker where id = ?").param(worker).update();
  }

  private Map<UUID, OffsetDateTime> workers() {
    Map<UUID, OffsetDateTime> workers = new HashMap<>();
    jdbc.sql("select id, alive_until from delivery_worker")
        .query(row -> {
          workers.put(
              row.getObject("id", UUID.class), row.getObject("alive_until", OffsetDateTime.class));
        });
    return workers;
  }

  /** Nothing new is begun in a slot that is to be left; it is left once nothing is under way. */
  private void leave(int share, Predicate<Integer> idle) {
    leaving.clear();
    held.keySet().stream().sorted().skip(share).forEach(leaving::add);
    release(leaving.stream().filter(idle).collect(Collectors.toSet()));
  }

  private void release(Collection<Integer> slots) {
    if (!slots.isEmpty()) {
      jdbc.sql("update delivery_slot set owner = null where owner = ? and slot = any (?::int[])")
          .param(worker)
          .param(new Columns<>(slots).of(slot -> slot))
          .update();
    }
  }

  /** Takes of these what nobody has taken since they were read. */
  private void take(long wanted, List<Slot> free) {
    if (wanted > 0 && !free.isEmpty()) {
      var columns = new Columns<>(free);
      jdbc.sql(
              """
              update delivery_slot set owner = ?, fence = fence + 1
              where slot in (
                select s.slot from delivery_slot s
                join unnest(?::int[], ?::bigint[]) as free (slot, fence)
                  on free.slot = s.slot and free.fence = s.fence
                order by s.slot limit ? for update of s skip locked)
              """)
          .param(worker)
          .param(columns.of(Slot::number))
          .param(columns.of(Slot::fence))
          .param(wanted)
          .update();
    }
  }

  private List<Slot> slots() {
    return jdbc.sql("select slot, owner, fence from delivery_slot")
        .query((row, number) ->
            new Slot(row.getInt("slot"), row.getObject("owner", UUID.class), row.getLong("fence")))
        .list();
  }

  private Map<Integer, Long> mine() {
    Map<Integer, Long> mine = new TreeMap<>();
    jdbc.sql("select slot, fence from delivery_slot where owner = ?")
        .param(worker)
        .query(row -> {
          mine.put(row.getInt("slot"), row.getLong("fence"));
        });
    return mine;
  }
}
