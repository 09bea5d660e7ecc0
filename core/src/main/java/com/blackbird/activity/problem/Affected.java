package com.blackbird.activity.problem;

import com.blackbird.activity.activity.ActivityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  /**
   * In words, for example {@code 41 orders failed, 37 have since synced, 4 still stuck}; one
   * sentence for each kind, and whether something is inferred.
   */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (Kind kind : kinds) {
      sentences.add(sentence(kind));
    }
    if (unnamed) {
      sentences.add(
          unnamedStuck
              ? "Some came without a reference; they count as synced when others of the same kind"
                  + " go through and none has failed like this for 10 minutes."
              : "Some came without a reference; that they have synced is inferred from others of"
                  + " the same kind that went through.");
    }
    return sentences;
  }

  private static String sentence(Kind kind) {
    String failed =
        ProblemWords.number(kind.failed()) + " " + word(kind.type(), kind.failed()) + " failed";
    if (kind.synced() == kind.failed()) {
      return failed + (kind.failed() == 1 ? " and has synced since" : ", all synced since");
    }
    if (kind.stuck() == kind.failed()) {
      return failed + (kind.failed() == 1 ? " and is still stuck" : ", all still stuck");
    }
    long settled = kind.failed() - kind.synced() - kind.stuck();
    return failed
        + part(kind.synced(), "synced since")
        + part(kind.stuck(), "still stuck")
        + part(settled, "resolved by hand");
  }

  private static String part(long count, String what) {
    return count == 0 ? "" : ", " + ProblemWords.number(count) + " " + what;
  }

  private static String word(ActivityType type, long count) {
    String word = type.name().toLowerCase(Locale.ROOT);
    return count == 1 ? word : word + "s";
  }
}
