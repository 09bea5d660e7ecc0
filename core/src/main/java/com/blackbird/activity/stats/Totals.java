package com.blackbird.activity.stats;

import com.blackbird.activity.activity.ActivityVolume;
import java.util.Collection;

/**
 * How many activities there were and how many of them failed.
 *
 * @param errors how many of the activities are errors
 */
public record Totals(long activities, long errors) {
  static Totals of(Collection<ActivityVolume> points) {
    return new Totals(
        points.stream().mapToLong(ActivityVolume::activities).sum(),
        points.stream().mapToLong(ActivityVolume::errors).sum());
  }

  /** Whether there is anything to speak of. */
  public boolean isNothing() {
    return activities == 0;
  }

  /** The share that worked in tenths of a percent, never rounded up to all of them. */
  public int tenthsWorked() {
    return isNothing() ? 0 : (int) ((activities - errors) * 1_000 / activities);
  }
}
