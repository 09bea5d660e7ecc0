package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.Citus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the log's monthly partitions before they are needed, and drops those that nobody has to
 * keep any more. Any number of processes may do so at once. Must be asked outside a transaction.
 */
public final class ActivityPartitions {
  private static final int MONTHS_AHEAD = 3;

  /** Longer than clocks differ: nobody stores into what is dropped. */
  private static final Duration GRACE = Duration.ofDays(1);

  private static final String PAST = "activity_past";

  /** Any number that nothing else locks. */
  private static final long LOCK = 0x61637469766974L;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Retention retention;
  private final Set<YearMonth> existing = ConcurrentHashMap.newKeySet();

  /** Makes them through this connection, and keeps them for ever. */
  public ActivityPartitions(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this(jdbc, transaction, clock, Retention.UNLIMITED);
  }

  /** Makes them through this connection, and keeps them so long. */
  public ActivityPartitions(
      JdbcClient jdbc, TransactionTemplate transaction, Clock clock, Retention retention) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.retention = retention;
  }

  /** The oldest moment for which there is a partition; nothing older can be stored. */
  public Instant keptSince() {
    return retention.keptSince(clock.instant());
  }

  /** How long activities are kept. */
  public Retention retention() {
    return retention;
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

  /**
   * Drops what lies whole before the retention, and returns the names of what was dropped. Nobody
   * waits for it: a partition is taken out of the table without a lock that a reader or writer of
   * the others would meet, and then dropped by itself. What a crash leaves half done is finished
   * next time.
   */
  public List<String> dropExpired() {
    var before = retention.keptSince(clock.instant().minus(GRACE));
    // Citus knows no concurrent detaching; there it is dropped where it is.
    boolean isSpread = Citus.isThere(jdbc);
    var expired = new ArrayList<String>();
    for (var partition : expired(before)) {
      if (partition.isAttached() && !isSpread) {
        jdbc.sql(
                "alter table activity detach partition %s %s"
                    .formatted(
                        partition.name(), partition.isLeaving() ? "finalize" : "concurrently"))
            .update();
      }
      jdbc.sql("drop table if exists " + partition.name()).update();
      expired.add(partition.name());
    }
    existing.removeIf(month -> start(month.plusMonths(1)).toInstant().compareTo(before) <= 0);
    return expired;
  }

  /** Those whose end is not after this, oldest first; also such as were only taken out so far. */
  private List<Expired> expired(Instant before) {
    return jdbc
        .sql(
            """
            select c.relname, i.inhrelid is not null as attached,
              coalesce(i.inhdetachpending, false) as leaving
            from pg_class c left join pg_inherits i on i.inhrelid = c.oid
            where c.relkind = 'r' and c.relname ~ '^activity_(past|[0-9]{4}_[0-9]{2})$'
              and c.relnamespace = (select relnamespace from pg_class where oid = 'activity'::regclass)
            order by c.relname
            """)
        .query((row, number) ->
            new Expired(
                row.getString("relname"), row.getBoolean("attached"), row.getBoolean("leaving")))
        .list()
        .stream()
        .filter(partition -> !end(partition.name()).isAfter(before))
        .toList();
  }

  private Instant end(String name) {
    if (name.equals(PAST)) {
      return start(boundary()).toInstant();
    }
    var digits = name.substring(name.length() - 7).split("_", -1);
    var month = YearMonth.of(Integer.parseInt(digits[0]), Integer.parseInt(digits[1]));
    return start(month.plusMonths(1)).toInstant();
  }

  /** The first month that has a partition of its own; what is older shares one, while it lasts. */
  private YearMonth boundary() {
    return jdbc.sql(
            """
            select substring(pg_get_expr(relpartbound, oid) from 'TO \\(''(.*)''\\)')::timestamptz
            from pg_class where oid = to_regclass('activity_past') and relpartbound is not null
            """)
        .query((row, number) -> month(row.getObject(1, OffsetDateTime.class).toInstant()))
        .optional()
        .orElse(YearMonth.of(1, 1));
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

  /** A partition that is to go. */
  private record Expired(String name, boolean isAttached, boolean isLeaving) {}
}
