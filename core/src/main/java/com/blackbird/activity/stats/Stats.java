package com.blackbird.activity.stats;

import com.blackbird.activity.activity.ActivityVolume;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How one integration, or all of them, did in a period.
 *
 * @param integration empty for all
 * @param zone in which days begin
 * @param points one for each stretch of the period, also for those in which nothing was logged
 * @param before what there was in the period to compare with
 * @param top the errors that came most often
 * @param slowest the records that took longest to work again
 * @param sampled whether there were more errors than top and slowest are made of
 */
public record Stats(
    Optional<IntegrationKey> integration,
    Period period,
    ZoneId zone,
    List<ActivityVolume> points,
    Totals before,
    List<TopError> top,
    List<Recovery> slowest,
    boolean sampled) {
  public Stats {
    points = List.copyOf(points);
    top = List.copyOf(top);
    slowest = List.copyOf(slowest);
  }

  /** What there was in the period. */
  public Totals now() {
    return Totals.of(points);
  }
}
