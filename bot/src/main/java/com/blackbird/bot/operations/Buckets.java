package com.blackbird.bot.operations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A token bucket for each of many callers. A caller who has not been seen for an hour is forgotten,
 * and so is the least seen one of more than a hundred thousand: both have full buckets by then.
 */
public final class Buckets<K> {
  private static final int MOST_CALLERS = 100_000;
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Cache<K, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(REMEMBERED).build();
  private final long capacity;
  private final long refill;
  private final Duration per;
  private final TimeMeter time;

  /**
   * Buckets that are full at first.
   *
   * @param capacity how many calls may come at once
   * @param refill how many may come in each period in the long run
   */
  public Buckets(long capacity, long refill, Duration per, Clock clock) {
    this.capacity = capacity;
    this.refill = refill;
    this.per = per;
    this.time = new Meter(clock);
  }

  /**
   * Counts a call; how long the caller has to wait before it would be let through, zero if it is.
   */
  public Duration count(K caller) {
    var probe = bucket(caller).tryConsumeAndReturnRemaining(1);
    return Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  /** How long a call would have to wait, without counting one. */
  public Duration look(K caller) {
    var bucket = buckets.getIfPresent(caller);
    return bucket == null
        ? Duration.ZERO
        : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  /** Whether a call of this caller was counted lately. */
  public boolean knows(K caller) {
    return buckets.getIfPresent(caller) != null;
  }

  private Bucket bucket(K caller) {
    return buckets.get(
        caller,
        key ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, per))
                .withCustomTimePrecision(time)
                .build());
  }

  private record Meter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
