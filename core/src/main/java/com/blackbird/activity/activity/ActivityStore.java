package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import com.blackbird.activity.account.AccountId;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes activities, many at a time. */
public final class ActivityStore {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ActivityDays days;

  /** Stores through this connection; nobody adds up what is stored before its day is over. */
  public ActivityStore(JdbcClient jdbc, Clock clock) {
    this(jdbc, clock, new ActivityDays(jdbc, clock));
  }

  /** Stores through this connection, and leaves it to these days to add up what is stored. */
  public ActivityStore(JdbcClient jdbc, Clock clock, ActivityDays days) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.days = days;
  }

  /**
   * Stores those that are not stored yet and returns their refs. The refs of {@code activities}
   * must differ, and the months must exist, see {@link ActivityPartitions}. Must be asked in a
   * transaction, or counts may miss what was logged long ago.
   */
  public Set<ActivityRef> insert(AccountId accountId, Collection<Activity> activities) {
    // In one order everywhere, or two batches that share rows could wait for each other.
    var rows = activities.stream().sorted((a, b) -> a.ref().compareTo(b.ref())).toList();
    var stored =
        new HashSet<>(
            jdbc.sql(
                    """
                    insert into activity (account_id, created_at, id, sender_id, integration, direction,
                      type, status, reference, message, message_cut, problem, received_at)
                    select ?, created_at, id, sender_id, integration, direction, type, status,
                      reference, message, message_cut, problem, ?
                    from unnest(?::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                      ?::text[], ?::text[], ?::text[], ?::boolean[], ?::uuid[])
                      as sent (created_at, id, sender_id, integration, direction, type, status,
                        reference, message, message_cut, problem)
                    on conflict (account_id, created_at, id) do nothing
                    returning created_at, id
                    """)
                .param(accountId.value())
                .param(clock.instant().atOffset(UTC))
                .param(column(rows, a -> a.createdAt().toString()))
                .param(column(rows, a -> a.ref().id().toString()))
                .param(column(rows, Activity::senderId))
                .param(column(rows, a -> a.integration().text()))
                .param(column(rows, a -> a.direction().name()))
                .param(column(rows, a -> a.type().name()))
                .param(column(rows, a -> a.status().name()))
                .param(column(rows, Activity::reference))
                .param(column(rows, Activity::message))
                .param(column(rows, a -> Boolean.toString(a.messageCut())))
                .param(column(rows, a -> a.problem() == null ? null : a.problem().toString()))
                .query(ActivityRow::ref)
                .list());
    days.stored(accountId, rows.stream().filter(one -> stored.contains(one.ref())).toList());
    return stored;
  }

  /** Those of the refs that are stored, with what is stored under them. */
  public Map<ActivityRef, Activity> stored(AccountId accountId, Collection<ActivityRef> refs) {
    if (refs.isEmpty()) {
      return Map.of();
    }
    var rows = List.copyOf(refs);
    // The two bounds let PostgreSQL leave out the other months' partitions.
    return jdbc
        .sql(
            "select "
                + ActivityRow.COLUMNS
                + """
                 from activity
                 where account_id = ? and created_at between ? and ?
                   and (created_at, id) in (select * from unnest(?::timestamptz[], ?::uuid[]))
                """)
        .param(accountId.value())
        .param(Collections.min(rows).createdAt().atOffset(UTC))
        .param(Collections.max(rows).createdAt().atOffset(UTC))
        .param(column(rows, ref -> ref.createdAt().toString()))
        .param(column(rows, ref -> ref.id().toString()))
        .query(ActivityRow::read)
        .list()
        .stream()
        .collect(toMap(Activity::ref, Function.identity()));
  }

  private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> field) {
    return rows.stream().map(field).toArray(String[]::new);
  }
}
