package com.blackbird.activity.problem;

import com.blackbird.activity.activity.ActivityType;
import java.util.List;

/**
 * Which records a problem has hit, and which of them are still stuck.
 *
 * @param kinds by what kind of record, as far as they have references
 * @param references the first of those that are stuck, the longest waiting first
 * @param unnamed whether some failed without a reference
 * @param unnamedStuck whether nothing of the same kind has gone through since these failed
 */
public record Affected(
    List<Kind> kinds, List<String> references, boolean unnamed, boolean unnamedStuck) {
  /** How many references are kept for showing. */
  public static final int MOST_REFERENCES = 100;

  /** The records of one kind. */
  public record Kind(ActivityType type, long failed, long synced, long stuck) {}

  public Affected {
    kinds = List.copyOf(kinds);
    references = List.copyOf(references);
  }

  /** How many records with a reference have failed. */
  public long failed() {
    return kinds.stream().mapToLong(Kind::failed).sum();
  }

  /** How many of them have gone through since. */
  public long synced() {
    return kinds.stream().mapToLong(Kind::synced).sum();
  }

  /** How many of them are still stuck, without those that a person wrote off. */
  public long stuck() {
    return kinds.stream().mapToLong(Kind::stuck).sum();
  }
}
