package com.blackbird.activity.silence;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Since when somebody has been there to hear: while no replica runs, nothing can be reported, and
 * that is not the silence of the integrations.
 */
final class Hearing {
  /** A shorter absence, as for an update, is made up for by senders that try again. */
  private static final Duration ABSENCE = Duration.ofMinutes(10);

  private static final Duration NOTED = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  Hearing(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Noted(Instant since, Instant at) {}

  /** Notes that somebody is there, and says since when. */
  Instant note() {
    Instant now = clock.instant();
    Noted noted =
        jdbc.sql("select since, noted_at from hearing")
            .query((row, number) ->
                new Noted(
                    row.getObject("since", OffsetDateTime.class).toInstant(),
                    row.getObject("noted_at", OffsetDateTime.class).toInstant()))
            .optional()
            .orElse(new Noted(now, Instant.EPOCH));
    if (noted.at().isAfter(now.minus(NOTED))) {
      return noted.since();
    }
    boolean wasAway = noted.at().isBefore(now.minus(ABSENCE));
    jdbc.sql(
            """
            insert into hearing as h (only_one, since, noted_at) values (true, :since, :now)
            on conflict (only_one) do update set
              since = case when :away and h.noted_at = :before then excluded.since else h.since end,
              noted_at = greatest(h.noted_at, excluded.noted_at)
            """)
        .param("since", now.atOffset(UTC))
        .param("away", wasAway)
        .param("now", now.atOffset(UTC))
        .param("before", noted.at().atOffset(UTC))
        .update();
    return wasAway ? now : noted.since();
  }
}
