package com.blackbird.activity.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is alive, told by what each of them changes in the database as long as it lives. Only how
 * long ago we have seen a change counts, by our own steady clock: no two machines' clocks are
 * compared.
 */
public final class Pulses {
  private final Duration life;
  private final Map<UUID, Seen> seen = new HashMap<>();

  private record Seen(Object beat, Instant since) {}

  /**
   * Pulses of nobody yet.
   *
   * @param life how long somebody may be silent
   */
  public Pulses(Duration life) {
    this.life = life;
  }

  /**
   * Looks at everybody; whoever is seen for the first time is taken for alive.
   *
   * @param beats what each of them has changed last
   * @param now by the steady clock
   * @return who is alive
   */
  public Set<UUID> alive(Map<UUID, ?> beats, Instant now) {
    seen.keySet().retainAll(beats.keySet());
    Set<UUID> alive = new HashSet<>();
    beats.forEach((id, beat) -> {
      Seen last = seen.get(id);
      if (last == null || !last.beat().equals(beat)) {
        seen.put(id, new Seen(beat, now));
        alive.add(id);
      } else if (now.isBefore(last.since().plus(life))) {
        alive.add(id);
      }
    });
    return alive;
  }
}
