package com.blackbird.activity.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some activities of a query, newest first.
 *
 * @param next where older ones go on, when there are any
 * @param hasNewer whether the query also has newer ones than these
 */
public record ActivityPage(
    List<Activity> activities, @Nullable ActivityCursor next, boolean hasNewer) {
  /** Copies the list. */
  public ActivityPage {
    activities = List.copyOf(activities);
  }
}
