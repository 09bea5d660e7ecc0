package com.blackbird.activity.silence;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.problem.Way;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How silence is said in words. */
final class SilenceWords {
  private SilenceWords() {}

  /** For example {@code Silent: no orders, no products}. */
  static String title(Collection<Way> ways, boolean everything) {
    return everything
        ? "Silent: nothing is heard of it"
        : "Silent: "
            + sorted(ways).stream().map(way -> "no " + what(way)).collect(Collectors.joining(", "));
  }

  /** For example {@code Pulled orders: usually 30 to 50 orders an hour. None since.} */
  static String usual(Way way, Usual usual) {
    String which = way.direction() == Direction.PULL ? "Pulled " : "Pushed ";
    return which + records(way.type()) + ": " + usual.words(records(way.type())) + ".";
  }

  /** For example {@code All together: usually 2 to 5 activities a day.} */
  static String usualOfAll(Usual usual) {
    return "All together: " + usual.words("activities") + ".";
  }

  private static List<Way> sorted(Collection<Way> ways) {
    return ways.stream()
        .sorted(Comparator.comparing(Way::type).thenComparing(Way::direction))
        .toList();
  }

  private static String what(Way way) {
    return records(way.type()) + (way.direction() == Direction.PULL ? " pulled" : " pushed");
  }

  private static String records(ActivityType type) {
    return type.name().toLowerCase(Locale.ROOT) + "s";
  }
}
