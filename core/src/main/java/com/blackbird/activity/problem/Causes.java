package com.blackbird.activity.problem;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Which problem causes which, as far as it can be told from when they began. */
final class Causes {
  /** Makes everything of the integration fail. */
  private static final List<String> OF_ALL = List.of("credentials", "outage");

  /** Makes fail what it concerns, and nothing else. */
  private static final List<String> OF_ITS_KIND = List.of("permission");

  /** A cause that has not shown itself for so long may be gone; hiding others then is silence. */
  static final Duration FRESH = Duration.ofHours(1);

  private Causes() {}

  /** Whether a problem of this category may cause others. */
  static boolean mayCause(String category) {
    return OF_ALL.contains(category) || OF_ITS_KIND.contains(category);
  }

  /** The categories of which problems may cause others. */
  static List<String> categories() {
    return Stream.concat(OF_ALL.stream(), OF_ITS_KIND.stream()).toList();
  }

  /** The cause of a problem among those that are going on; the earliest, for it causes the rest. */
  static Optional<UUID> of(Standing problem, Collection<Standing> goingOn) {
    return goingOn.stream()
        .filter(other -> causes(other, problem))
        .min(Comparator.comparing(Standing::since).thenComparing(Standing::id))
        .map(Standing::id);
  }

  private static boolean causes(Standing other, Standing problem) {
    boolean could =
        OF_ALL.contains(other.category())
            || (OF_ITS_KIND.contains(other.category()) && other.ways().containsAll(problem.ways()));
    return could
        && other.since().isBefore(problem.since())
        && !other.lastSeen().plus(FRESH).isBefore(problem.since());
  }
}
