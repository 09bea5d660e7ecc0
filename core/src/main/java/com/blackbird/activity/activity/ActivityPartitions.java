package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the log's monthly partitions before they are needed. Any number of processes may ask for
 * the same month at once. Must be asked outside a transaction that writes activities.
 */
public final class ActivityPartitions {
  private static final int MONTHS_AHEAD = 2;

  /** Any number that nothing else locks. */
  private static final long LOCK = 0x61637469766974L;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Set<YearMonth> existing = ConcurrentHashMap.newKeySet();

  /** Makes them through this connection. */
  public ActivityPartitions(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Makes this month and the next ones. */
  public void ensure() {
    var now = month(clock.instant());
    make(IntStream.rangeClosed(0, MONTHS_AHEAD).mapToObj(now::plusMonths).toList());
  }

  /** Makes the months in which these activities lie. */
  public void ensure(Collection<Activity> activities) {
    var missing =
        activities.stream()
            .map(activity -> month(activity.createdAt()))
            .distinct()
            .filter(month -> !existing.contains(month))
            .toList();
    if (!missing.isEmpty()) {
      make(missing);
    }
  }

  private void make(List<YearMonth> months) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("select pg_advisory_xact_lock(?)::text").param(LOCK).query().singleValue();
      var boundary = boundary();
      months.stream()
          .filter(month -> !month.isBefore(boundary) && !isThere(month))
          .forEach(this::make);
    });
    existing.addAll(months);
  }

  /** The first month that has a partition of its own; what is older shares one. */
  private YearMonth boundary() {
    return jdbc.sql(
            """
            select substring(pg_get_expr(relpartbound, oid) from 'TO \\(''(.*)''\\)')::timestamptz
            from pg_class where oid = 'activity_past'::regclass
            """)
        .query((row, number) -> month(row.getObject(1, OffsetDateTime.class).toInstant()))
        .single();
  }

  private boolean isThere(YearMonth month) {
    return jdbc.sql("select to_regclass(?) is not null")
        .param(name(month))
        .query(Boolean.class)
        .single();
  }

  /** Attaching, unlike creating as a partition, lets writers of the other months go on. */
  private void make(YearMonth month) {
    var name = name(month);
    jdbc.sql("create table %s (like activity including constraints)".formatted(name)).update();
    jdbc.sql(
            "alter table activity attach partition %s for values from ('%s') to ('%s')"
                .formatted(name, start(month), start(month.plusMonths(1))))
        .update();
  }

  private static String name(YearMonth month) {
    return "activity_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
  }

  private static OffsetDateTime start(YearMonth month) {
    return month.atDay(1).atStartOfDay().atOffset(UTC);
  }

  private static YearMonth month(Instant time) {
    return YearMonth.from(time.atOffset(UTC));
  }
}
