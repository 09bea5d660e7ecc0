package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.HOURS;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many errors each problem has had in each hour. */
final class HourStore {
  private final JdbcClient jdbc;

  /** Stores through this connection. */
  HourStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An hour of a problem. */
  record Hour(UUID problem, Instant from) {
    static Hour of(UUID problem, Instant moment) {
      return new Hour(problem, moment.truncatedTo(HOURS));
    }
  }

  /** Adds errors, within the caller's transaction, which holds the problems. */
  void add(AccountId accountId, Map<Hour, Long> errors) {
    if (errors.isEmpty()) {
      return;
    }
    var rows = errors.entrySet();
    jdbc.sql(
            """
            insert into problem_hour as h (account_id, problem, hour, errors)
            select ?, problem, hour, errors
            from unnest(?::uuid[], ?::timestamptz[], ?::bigint[]) as seen (problem, hour, errors)
            order by problem, hour
            on conflict (account_id, problem, hour) do update
              set errors = h.errors + excluded.errors
            """)
        .param(accountId.value())
        .param(column(rows, row -> row.getKey().problem()))
        .param(column(rows, row -> row.getKey().from()))
        .param(column(rows, Map.Entry::getValue))
        .update();
  }

  /** The last hours of a problem, up to the present one. */
  Trend trend(AccountId accountId, Collection<UUID> parts, Instant now) {
    Instant from = now.truncatedTo(HOURS).minus(Trend.HOURS - 1L, HOURS);
    Map<Instant, Long> found = new HashMap<>();
    jdbc.sql(
            """
            select hour, sum(errors) as errors from problem_hour
            where account_id = :account and problem in (:parts) and hour >= :from
            group by hour
            """)
        .param("account", accountId.value())
        .param("parts", parts)
        .param("from", from.atOffset(UTC))
        .query((row, number) -> found.put(StoredTime.of(row, "hour"), row.getLong("errors")))
        .list();
    List<Long> hours = new ArrayList<>();
    for (int hour = 0; hour < Trend.HOURS; hour++) {
      hours.add(found.getOrDefault(from.plus(hour, HOURS), 0L));
    }
    return new Trend(from, hours);
  }

  /** Forgets the hours before this moment; returns how many. */
  int forget(Instant before) {
    return jdbc.sql("delete from problem_hour where hour < ?").param(before.atOffset(UTC)).update();
  }

  private static <T> String[] column(Collection<T> rows, Function<T, Object> field) {
    return rows.stream().map(field).map(Object::toString).toArray(String[]::new);
  }
}
