package com.blackbird.activity.problem;

import com.blackbird.activity.activity.Activity;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What one batch adds: to which problems, to which failed records, and what went through. */
final class BatchTally {
  private final Map<UUID, Sighting> sightings = new HashMap<>();
  private final Map<Failure.Slot, Failure> failures = new HashMap<>();
  private final Map<HourStore.Hour, Long> hours = new HashMap<>();
  private final Set<UUID> touched = new HashSet<>();
  private final Successes successes = new Successes();

  void failed(Sighting one) {
    sightings.merge(one.problem(), one, Sighting::and);
    var failure = Failure.of(one.problem(), RecordKey.of(one.sample()), one.last());
    failures.merge(failure.slot(), failure, Failure::later);
    hours.merge(HourStore.Hour.of(one.problem(), one.last()), one.count(), Long::sum);
    touched.add(one.problem());
  }

  void succeeded(Activity activity) {
    successes.add(activity);
  }

  /** A record that failed before; the log will tell. */
  void mayBeCured(Failure before) {
    failures.merge(before.slot(), before, Failure::later);
    touched.add(before.problem());
  }

  Collection<Sighting> sightings() {
    return sightings.values();
  }

  Collection<Failure> failures() {
    return failures.values();
  }

  Map<HourStore.Hour, Long> hours() {
    return hours;
  }

  Set<UUID> touched() {
    return touched;
  }

  Successes successes() {
    return successes;
  }
}
