package com.blackbird.activity.stats;

import com.blackbird.activity.integration.IntegrationKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a message of statistics shows, small enough for a button.
 *
 * @param integration empty for all
 * @param span a number of hours or days up to now, such as {@code 7d}, or two moments in seconds
 *     since 1970, such as {@code 1763337600-1763942400}
 */
record StatsView(Optional<IntegrationKey> integration, String span) {
  /** What is shown when nothing is asked for. */
  static final String USUAL = "7d";

  static StatsView parse(String payload) {
    int colon = payload.indexOf(':');
    return new StatsView(
        IntegrationKey.parse(payload.substring(colon + 1)), payload.substring(0, colon));
  }

  static String between(Instant since, Instant until) {
    return since.getEpochSecond() + "-" + until.getEpochSecond();
  }

  String payload() {
    return span + ":" + integration.map(IntegrationKey::text).orElse("");
  }

  StatsView within(String other) {
    return new StatsView(integration, other);
  }

  /** Whether it moves on with the clock. */
  boolean isRelative() {
    return !span.contains("-");
  }

  Period period(Instant now, ZoneId zone) {
    if (isRelative()) {
      long number = Long.parseLong(span.substring(0, span.length() - 1));
      return Period.last(
          span.endsWith("h") ? Duration.ofHours(number) : Duration.ofDays(number), now, zone);
    }
    String[] ends = span.split("-", 2);
    return new Period(
        Instant.ofEpochSecond(Long.parseLong(ends[0])),
        Instant.ofEpochSecond(Long.parseLong(ends[1])));
  }
}
