package com.blackbird.activity.desk;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How soon a desk means to answer and to solve, in working time, by priority. */
public record Targets(Map<Priority, Target> byPriority) {
  private static final Duration LONGEST = Duration.ofDays(30);

  /** What holds when nothing else is said. */
  public static final Targets DEFAULT =
      new Targets(
          Map.ofEntries(
              entry(Priority.URGENT, target(30, 4)),
              entry(Priority.HIGH, target(60, 8)),
              entry(Priority.NORMAL, target(4 * 60, 24)),
              entry(Priority.LOW, target(8 * 60, 40))));

  /**
   * What is meant for one priority.
   *
   * @param answer until the first answer, and until each further one
   * @param solution until it is resolved
   */
  public record Target(Duration answer, Duration solution) {
    /** Refuses what nobody could keep or wait for. */
    public Target {
      if (answer.compareTo(Duration.ofMinutes(1)) < 0
          || solution.compareTo(answer) < 0
          || solution.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "targets: give an answer of 1m or more and a solution that is no sooner, up to 30d of"
                + " working time");
      }
    }
  }

  /** Fills in what is missing. */
  public Targets {
    Map<Priority, Target> all = new EnumMap<>(Priority.class);
    all.putAll(byPriority);
    for (Priority priority : Priority.values()) {
      if (!all.containsKey(priority)) {
        all.put(priority, Objects.requireNonNull(DEFAULT.byPriority.get(priority)));
      }
    }
    byPriority = Map.copyOf(all);
  }

  /** What is meant for this priority. */
  public Target of(Priority priority) {
    return Objects.requireNonNull(byPriority.get(priority));
  }

  private static Target target(long answerMinutes, long solutionHours) {
    return new Target(Duration.ofMinutes(answerMinutes), Duration.ofHours(solutionHours));
  }
}
