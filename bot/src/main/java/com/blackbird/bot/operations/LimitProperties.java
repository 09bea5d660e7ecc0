package com.blackbird.bot.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may come. What is set to 0, for no limit, is more than anybody can reach.
 *
 * @param requestsPerSecond with one key
 * @param wrongKeysPerMinute with a wrong key, from one address
 * @param strangersPerMinute to the doors that ask for no key, from one address
 */
@ConfigurationProperties("blackbird")
public record LimitProperties(
    @DefaultValue("100") Integer requestsPerSecond,
    @DefaultValue("60") Integer wrongKeysPerMinute,
    @DefaultValue("60") Integer strangersPerMinute) {
  /** As many as can be counted; nobody gets there. */
  private static final int NO_LIMIT = 1_000_000_000;

  public LimitProperties {
    requestsPerSecond = limit("BLACKBIRD_REQUESTS_PER_SECOND", requestsPerSecond);
    wrongKeysPerMinute = limit("BLACKBIRD_WRONG_KEYS_PER_MINUTE", wrongKeysPerMinute);
    strangersPerMinute = limit("BLACKBIRD_STRANGERS_PER_MINUTE", strangersPerMinute);
  }

  private static int limit(String variable, int wanted) {
    if (wanted < 0) {
      throw new IllegalArgumentException(
          variable + ": " + wanted + " is no number of requests; use 0 for no limit");
    }
    return wanted == 0 ? NO_LIMIT : Math.min(wanted, NO_LIMIT);
  }
}
