package com.blackbird.activity.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries are wanted; empty where it does not matter.
 *
 * @param who a part of the name, or the platform's id of the person
 * @param before only entries with a smaller number: the next page
 */
public record AuditQuery(
    Optional<String> who,
    Set<Act> acts,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<Long> before) {
  /** All entries. */
  public static final AuditQuery ALL =
      new AuditQuery(
          Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Copies the acts. */
  public AuditQuery {
    acts = Set.copyOf(acts);
  }

  /** The same, from there on into the past. */
  public AuditQuery before(long number) {
    return new AuditQuery(who, acts, since, until, Optional.of(number));
  }
}
