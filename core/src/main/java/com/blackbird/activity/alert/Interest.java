package com.blackbird.activity.alert;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.Collections;
import java.util.Set;

/**
 * Which problems a channel wants to hear of; an empty set means all.
 *
 * @param categories the guide's words, such as {@code credentials}
 */
public record Interest(
    Set<IntegrationKey> integrations,
    Set<ActivityType> types,
    Set<Direction> directions,
    Set<String> categories) {
  /** Everything. */
  public static final Interest ALL = new Interest(Set.of(), Set.of(), Set.of(), Set.of());

  /** Copies the sets. */
  public Interest {
    integrations = Set.copyOf(integrations);
    types = Set.copyOf(types);
    directions = Set.copyOf(directions);
    categories = Set.copyOf(categories);
  }

  /** Whether a problem with these marks is meant: each filter names at least one of them. */
  public boolean covers(
      IntegrationKey integration,
      Set<ActivityType> ofTypes,
      Set<Direction> ofDirections,
      String category) {
    return meets(integrations, Set.of(integration))
        && meets(types, ofTypes)
        && meets(directions, ofDirections)
        && meets(categories, Set.of(category));
  }

  /** Whether a problem of this category is meant that concerns every integration. */
  boolean coversCategory(String category) {
    return meets(categories, Set.of(category));
  }

  private static <T> boolean meets(Set<T> wanted, Set<T> given) {
    return wanted.isEmpty() || !Collections.disjoint(wanted, given);
  }
}
