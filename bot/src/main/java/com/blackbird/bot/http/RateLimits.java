package com.blackbird.bot.http;

import com.blackbird.activity.access.ApiKeyId;
import com.blackbird.bot.operations.Buckets;
import com.blackbird.bot.operations.LimitProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * How often somebody may ask: the holder of a key, and an address from which wrong keys come; and
 * how much the holder may have sent to them at once. Each process counts for itself. An address
 * that has shown too many wrong keys keeps no holder out whose key was good lately: behind a proxy
 * all have the same address.
 */
@Component
class RateLimits {
  /** Of one key; each begins with a look at the log, and they are not all that looks at it. */
  static final int DOWNLOADS = 8;

  private static final int BURST_SECONDS = 10;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Buckets<ApiKeyId> holders;
  private final Buckets<String> strangers;
  private final Map<ApiKeyId, Integer> downloads = new ConcurrentHashMap<>();

  RateLimits(LimitProperties limits, Clock clock) {
    long requests = limits.requestsPerSecond();
    long wrong = limits.wrongKeysPerMinute();
    holders = new Buckets<>(requests * BURST_SECONDS, requests, SECOND, clock);
    strangers = new Buckets<>(wrong, wrong, MINUTE, clock);
  }

  /** Counts a request of the key's holder and refuses it when there were too many. */
  void holder(ApiKeyId key) {
    refuse(holders.count(key), "too many requests with this key");
  }

  /** Something that is on its way until it is closed. */
  interface UnderWay extends AutoCloseable {
    @Override
    void close();
  }

  /** Counts a download of the key's holder and refuses it when too many are under way. */
  UnderWay download(ApiKeyId key) {
    UnderWay download =
        () -> downloads.computeIfPresent(key, (it, all) -> all == 1 ? null : all - 1);
    if (downloads.merge(key, 1, Integer::sum) > DOWNLOADS) {
      download.close();
      throw new Refusal(
              ProblemKind.TOO_MANY_REQUESTS,
              "%d downloads with this key are under way; wait for one of them".formatted(DOWNLOADS))
          .forNow();
    }
    return download;
  }

  /** Refuses, before anything is looked up, an address that has guessed too much. */
  void stranger(String address) {
    refuse(strangers.look(address), "too many wrong keys came from your address");
  }

  /** As {@link #stranger(String)}, unless the key was good lately. */
  void stranger(String address, ApiKeyId key) {
    if (!holders.knows(key)) {
      stranger(address);
    }
  }

  /** Counts that something wrong was shown, and refuses it when that was too often. */
  void guessed(String address) {
    refuse(strangers.count(address), "too many wrong keys came from your address");
  }

  private static void refuse(Duration wait, String why) {
    if (wait.isPositive()) {
      long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
      throw new Refusal(
              ProblemKind.TOO_MANY_REQUESTS, why + "; try again in " + seconds + " seconds")
          .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
  }
}
