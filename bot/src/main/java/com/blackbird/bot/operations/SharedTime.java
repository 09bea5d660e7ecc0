package com.blackbird.bot.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether this machine's clock may be trusted with what cannot be taken back: by one that is a year
 * ahead, everything would be old enough to be forgotten.
 */
record SharedTime(JdbcClient jdbc, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(SharedTime.class);
  private static final Duration APART = Duration.ofDays(1);

  /** Whether the database says about the same. */
  boolean isRight() {
    Instant there =
        jdbc.sql("select clock_timestamp()")
            .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
            .single();
    Instant here = clock.instant();
    boolean isRight = Duration.between(there, here).abs().compareTo(APART) < 0;
    if (!isRight) {
      LOG.error(
          "Nothing is forgotten for now: it is {} by this machine's clock and {} by the database's."
              + " Set the one that is wrong, best by NTP",
          here,
          there);
    }
    return isRight;
  }
}
