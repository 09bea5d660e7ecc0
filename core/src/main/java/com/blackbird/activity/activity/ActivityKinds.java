package com.blackbird.activity.activity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The combinations of status, type and direction that a query takes, each with an index of its own.
 */
final class ActivityKinds {
  private static final int ALL =
      ActivityStatus.values().length * ActivityType.values().length * Direction.values().length;

  /** All kinds of errors. */
  static final ActivityKinds ERRORS =
      new ActivityKinds(ActivityQuery.builder().statuses(Set.of(ActivityStatus.ERROR)).build());

  private final List<String> kinds;

  ActivityKinds(ActivityQuery query) {
    this.kinds =
        wanted(query.statuses(), ActivityStatus.values())
            .flatMap(status ->
                wanted(query.types(), ActivityType.values())
                    .flatMap(type ->
                        wanted(query.directions(), Direction.values())
                            .map(way -> "('%s', '%s', '%s')".formatted(status, type, way))))
            .toList();
  }

  boolean isEveryKind() {
    return kinds.size() == ALL;
  }

  int count() {
    return kinds.size();
  }

  /** As the rows of a {@code values} list. */
  String rows() {
    return kinds.stream().sorted().collect(Collectors.joining(", "));
  }

  private static <E extends Enum<E>> Stream<String> wanted(Set<E> chosen, E[] all) {
    return Stream.of(all).filter(e -> chosen.isEmpty() || chosen.contains(e)).map(Enum::name);
  }
}
