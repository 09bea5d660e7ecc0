package com.blackbird.activity.lease;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a replica does about its leases now. Everybody decides for itself from the same rows; what
 * two of them want at once, the database gives to one.
 *
 * @param leave what it gives back
 * @param take what it tries to take
 */
record Turn(List<Lease> leave, List<Lease> take) {
  /**
   * Decides.
   *
   * @param me the replica that decides; always alive
   * @param size how many leases there are to be now
   * @param leases those of other sizes included
   * @param alive who is
   */
  static Turn of(UUID me, int size, Collection<Lease> leases, Set<UUID> alive) {
    List<Lease> outdated =
        leases.stream().filter(lease -> lease.size() != size && isHeld(lease, me, alive)).toList();
    if (!outdated.isEmpty()) {
      return new Turn(outdated.stream().filter(lease -> lease.isHeldBy(me)).toList(), List.of());
    }
    return new Shares(me, size, leases, alive).turn();
  }

  private static boolean isHeld(Lease lease, UUID me, Set<UUID> alive) {
    return lease.holder() != null && (lease.isHeldBy(me) || alive.contains(lease.holder()));
  }

  /**
   * How the leases of one size are spread: everybody has as many as everybody else, or one more.
   */
  private static final class Shares {
    private final UUID me;
    private final int least;
    private final int most;
    private final List<Lease> mine;
    private final List<Lease> free;
    private final Map<UUID, Integer> counts = new HashMap<>();

    Shares(UUID me, int size, Collection<Lease> leases, Set<UUID> alive) {
      this.me = me;
      counts.put(me, 0);
      alive.forEach(one -> counts.put(one, 0));
      this.least = size / counts.size();
      this.most = Math.ceilDiv(size, counts.size());
      List<Lease> sorted =
          leases.stream()
              .filter(lease -> lease.size() == size)
              .sorted(Comparator.comparingInt(Lease::number))
              .toList();
      this.mine = sorted.stream().filter(lease -> lease.isHeldBy(me)).toList();
      this.free = sorted.stream().filter(lease -> !isHeld(lease, me, alive)).toList();
      sorted.stream()
          .filter(lease -> isHeld(lease, me, alive))
          .forEach(lease -> counts.merge(lease.holder(), 1, Integer::sum));
    }

    Turn turn() {
      if (mine.size() > most) {
        return new Turn(mine.subList(most, mine.size()), List.of());
      }
      if (free.isEmpty()) {
        return new Turn(
            isGiver() ? mine.subList(mine.size() - 1, mine.size()) : List.of(), List.of());
      }
      return new Turn(List.of(), free.subList(0, Math.min(free.size(), most - mine.size())));
    }

    /** Somebody has too few: of those with the most, the first one gives. */
    private boolean isGiver() {
      boolean isNeeded = counts.values().stream().anyMatch(count -> count < least);
      return isNeeded
          && counts.entrySet().stream()
              .filter(one -> one.getValue() > least)
              .min(
                  Map.Entry.<UUID, Integer>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .filter(one -> one.getKey().equals(me))
              .isPresent();
    }
  }
}
