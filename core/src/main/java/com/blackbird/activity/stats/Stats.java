package com.blackbird.activity.stats;

import com.blackbird.activity.activity.ActivityVolume;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.problem.ProblemNumbers.Frequent;
import com.blackbird.activity.problem.ProblemNumbers.Recognised;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How some integrations, or all of them, did in a period.
 *
 * @param of which integrations; empty for all
 * @param zone in which days begin
 * @param points one for each stretch of the period, also for those in which nothing was logged
 * @param before what there was in the period to compare with
 * @param forgotten how far the log reaches back, when all of that is no longer there
 * @param top the problems with most errors
 * @param recognised of which platforms how many errors are explained by a guide
 * @param slowest the records that took longest to work again
 * @param sampled whether there were more errors than slowest is made of
 */
public record Stats(
    Set<IntegrationKey> of,
    Period period,
    ZoneId zone,
    List<ActivityVolume> points,
    Totals before,
    Optional<Instant> forgotten,
    List<Frequent> top,
    List<Recognised> recognised,
    List<Recovery> slowest,
    boolean sampled) {
  public Stats {
    of = Set.copyOf(of);
    points = List.copyOf(points);
    top = List.copyOf(top);
    recognised = List.copyOf(recognised);
    slowest = List.copyOf(slowest);
  }

  /** The integrations that are named. */
  Set<IntegrationKey> integrations() {
    Set<IntegrationKey> keys = new HashSet<>(of);
    top.forEach(one -> keys.add(one.integration()));
    slowest.forEach(one -> keys.add(one.integration()));
    return keys;
  }

  /** What there was in the period. */
  public Totals now() {
    return Totals.of(points);
  }
}
