package com.blackbird.activity.support;

import java.time.Duration;

/** How many cases one person may open in how much time. */
public record CaseLimit(int most, Duration within) {
  /** More than anybody writes by hand, and less than a desk drowns in. */
  public static final CaseLimit USUAL = new CaseLimit(20, Duration.ofHours(1));
}
