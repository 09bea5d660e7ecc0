package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far what is decided of problems is behind what was reported. */
public final class ProblemBacklog {
  private final JdbcClient jdbc;
  private final Clock clock;

  /** Reads through this connection. */
  public ProblemBacklog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How long the one that has waited longest has waited, to be looked at or to be told. */
  public Duration age() {
    OffsetDateTime now = clock.instant().atOffset(UTC);
    return Stream.of(
            oldest(
                "select due_at from problem_look where due_at <= ? order by due_at limit 1", now),
            oldest("select since from problem_change where since <= ? order by since limit 1", now))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(oldest -> Duration.between(oldest, now))
        .orElse(Duration.ZERO);
  }

  private Optional<OffsetDateTime> oldest(String which, OffsetDateTime now) {
    return jdbc.sql(which)
        .param(now)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class))
        .optional();
  }
}
