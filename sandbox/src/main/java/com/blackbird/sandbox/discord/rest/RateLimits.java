package com.blackbird.sandbox.discord.rest;

import com.blackbird.sandbox.discord.form.Json;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the limits in every answer, and enforces them when switched on:
 * https://discord.com/developers/docs/topics/rate-limits.
 */
public final class RateLimits {
  private static final int GENEROUS = 1000;
  private static final int LIMIT = 5;
  private static final Duration WINDOW = Duration.ofSeconds(5);

  /** Of all requests of a bot together. */
  private static final int GLOBAL_LIMIT = 50;

  private static final Duration GLOBAL_WINDOW = Duration.ofSeconds(1);
  private static final String EVERYTHING = "everything";
  private final Clock clock;
  private final Map<String, Window> windows = new ConcurrentHashMap<>();
  private final AtomicInteger toRefuse = new AtomicInteger();
  private volatile int refusedForSeconds = 1;
  private volatile boolean enforced;

  RateLimits(Clock clock) {
    this.clock = clock;
  }

  /**
   * Whether more than five requests of a kind in five seconds are refused, and more than fifty of
   * all kinds in a second. Answers to interactions are free.
   */
  public void enforce(boolean really) {
    enforced = really;
  }

  /** Refuses the next requests that write, whatever they are. */
  public void refuseNext(int count, int seconds) {
    refusedForSeconds = seconds;
    toRefuse.set(count);
  }

  /** Writes the headers; false when the request was refused. */
  boolean allow(Context http, String path) {
    String bucket = http.method().name() + " " + path;
    boolean writes = !http.method().name().equals("GET");
    if (writes && toRefuse.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      refuse(http, bucket, refusedForSeconds);
      return false;
    }
    if (!enforced || path.startsWith("/interactions")) {
      headers(http, bucket, GENEROUS, GENEROUS - 1, WINDOW.toSeconds());
      return true;
    }
    if (count(EVERYTHING, GLOBAL_WINDOW).used() > GLOBAL_LIMIT) {
      http.header("X-RateLimit-Global", "true").header("X-RateLimit-Scope", "global");
      refuse(http, 1, true);
      return false;
    }
    Window window = count(bucket + " " + http.path(), WINDOW);
    long seconds = Math.max(1, Duration.between(clock.instant(), window.ends()).toSeconds() + 1);
    if (window.used() > LIMIT) {
      refuse(http, bucket, (int) seconds);
      return false;
    }
    headers(http, bucket, LIMIT, LIMIT - window.used(), seconds);
    return true;
  }

  private Window count(String what, Duration period) {
    return Objects.requireNonNull(
        windows.compute(what, (key, old) -> Window.next(old, clock.instant(), period)));
  }

  private void headers(Context http, String bucket, int limit, int left, long seconds) {
    http.header("X-RateLimit-Limit", Integer.toString(limit))
        .header("X-RateLimit-Remaining", Integer.toString(left))
        .header("X-RateLimit-Reset", Long.toString(clock.instant().getEpochSecond() + seconds))
        .header("X-RateLimit-Reset-After", seconds + ".000")
        .header(
            "X-RateLimit-Bucket", Integer.toHexString(bucket.toLowerCase(Locale.ROOT).hashCode()));
  }

  /** Answers 429. */
  void refuse(Context http, String bucket, int seconds) {
    headers(http, bucket, LIMIT, 0, seconds);
    http.header("X-RateLimit-Scope", "user");
    refuse(http, seconds, false);
  }

  private static void refuse(Context http, int seconds, boolean global) {
    http.status(429)
        .header("via", "1.1 google")
        .header("Retry-After", Integer.toString(seconds))
        .contentType("application/json")
        .result(
            Json.write(
                Json.object()
                    .put("message", "You are being rate limited.")
                    .put("retry_after", (double) seconds)
                    .put("global", global)));
  }

  private record Window(Instant ends, int used) {
    static Window next(@Nullable Window old, Instant now, Duration period) {
      return old == null || !now.isBefore(old.ends)
          ? new Window(now.plus(period), 1)
          : new Window(old.ends, old.used + 1);
    }
  }
}
