package com.blackbird.activity.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open days and their batches in the database. */
final class OpenDayStore {
  /**
   * What a row o of activity_open has to fulfil besides. Older versions leave no batches: where one
   * stores it makes a row of activity_day, and where it closes a day it removes the counts.
   */
  static final String IS_OPEN =
      """
      exists (select from activity_count c where c.account_id = o.account_id and c.day = o.day)
      and not exists (select from activity_day d where d.account_id = o.account_id and d.day = o.day)
      """;

  /** The rows of a day by hour and kind. */
  static final String CELLS_OF_ROWS =
      """
      select date_trunc('hour', created_at, 'UTC') as hour, integration, status, type, direction,
        count(*) as activities
      from activity
      where account_id = :account and created_at >= :begin and created_at < :end
      group by 1, 2, 3, 4, 5
      """;

  /** Behind a table of batches: the cells of each. */
  static final String CELLS_OF_BATCH =
      """
      cross join lateral unnest(hours, integrations, statuses, types, directions, counts)
        as one (hour, integration, status, type, direction, activities)
      """;

  private final JdbcClient jdbc;

  OpenDayStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How a day is counted. */
  enum State {
    /** An older version has stored into it, or it is counted already. */
    NOTED,
    /** From what was added up and what is left. */
    OPEN,
    /** From its rows. */
    UNKNOWN
  }

  /**
   * A day at one moment.
   *
   * @param cells its rows, counted
   * @param batches what is left and is in these
   */
  record Seen(ActivityCells cells, List<String> batches) {}

  /** Leaves what a batch has added, in the transaction that stores it. */
  void leave(AccountDay day, ActivityCells cells) {
    cells
        .bind(
            jdbc.sql(
                    """
                    insert into activity_batch (account_id, day, id, total, hours, integrations,
                      statuses, types, directions, counts)
                    values (?, ?, ?, ?, ?::timestamptz[], ?::text[], ?::text[], ?::text[],
                      ?::text[], ?::bigint[])
                    """)
                .param(day.accountId().value())
                .param(day.date())
                .param(UUID.randomUUID())
                .param(cells.activities()))
        .update();
  }

  State state(AccountDay day) {
    return jdbc.sql(
            """
            select exists (select from activity_day where account_id = :account and day = :day)
                as noted,
              exists (select from activity_open o where account_id = :account and day = :day
                and %s) as open
            """
                .formatted(IS_OPEN))
        .param("account", day.accountId().value())
        .param("day", day.date())
        .query((row, number) ->
            row.getBoolean("noted")
                ? State.NOTED
                : row.getBoolean("open") ? State.OPEN : State.UNKNOWN)
        .single();
  }

  /** What is left, which is left no more. */
  ActivityCells takeLeft(AccountDay day) {
    var cells = new ActivityCells();
    jdbc.sql(
            """
            with taken as (
              delete from activity_batch where account_id = ? and day = ?
              returning hours, integrations, statuses, types, directions, counts)
            select one.hour, one.integration, one.status, one.type, one.direction, one.activities
            from taken
            """
                + CELLS_OF_BATCH)
        .params(day.accountId().value(), day.date())
        .query(row -> {
          cells.add(row);
        });
    return cells;
  }

  /** By one statement: of what is stored meanwhile it sees neither the rows nor the batch. */
  Seen see(AccountDay day) {
    var cells = new ActivityCells();
    var batches = new ArrayList<String>();
    jdbc.sql(
            "select cell.*, null::uuid as batch from ("
                + CELLS_OF_ROWS
                + """
                ) as cell
                union all
                select null, null, null, null, null, 0, id
                from activity_batch where account_id = :account and day = :day
                """)
        .param("account", day.accountId().value())
        .param("begin", day.begin())
        .param("end", day.end())
        .param("day", day.date())
        .query(row -> {
          var batch = row.getString("batch");
          if (batch == null) {
            cells.add(row);
          } else {
            batches.add(batch);
          }
        });
    return new Seen(cells, batches);
  }

  /** Opens the day as it was seen. */
  void open(AccountDay day, Seen seen) {
    forgetCounts(day);
    put(day, seen.cells());
    jdbc.sql("delete from activity_batch where account_id = ? and day = ? and id = any(?::uuid[])")
        .params(day.accountId().value(), day.date(), seen.batches().toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            insert into activity_open (account_id, day) values (?, ?)
            on conflict (account_id, day) do nothing
            """)
        .params(day.accountId().value(), day.date())
        .update();
  }

  /** Adds to what was counted of the day. */
  void put(AccountDay day, ActivityCells cells) {
    cells
        .bind(
            jdbc.sql(
                    """
                    insert into activity_count as c (account_id, day, hour, integration, status,
                      type, direction, activities)
                    select ?, ?, hour, integration, status, type, direction, activities
                    from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                      ?::bigint[]) as more (hour, integration, status, type, direction, activities)
                    on conflict (account_id, day, integration, status, type, direction, hour)
                    do update set activities = c.activities + excluded.activities
                    """)
                .param(day.accountId().value())
                .param(day.date()))
        .update();
  }

  /** Of a day that is counted anew; the caller is alone with it. */
  void forgetCounts(AccountDay day) {
    jdbc.sql("delete from activity_count where account_id = ? and day = ?")
        .params(day.accountId().value(), day.date())
        .update();
  }

  /** The days before this one that are open, or of which so much was left, in no order. */
  List<AccountDay> before(LocalDate end, int activities, int most) {
    var days = new ArrayList<AccountDay>();
    days.addAll(
        jdbc.sql("select account_id, day from activity_open where day < ? limit ?")
            .params(end, most)
            .query(AccountDay::read)
            .list());
    days.addAll(
        jdbc.sql(
                """
                select account_id, day from activity_batch where day < ?
                group by account_id, day having sum(total) >= ? limit ?
                """)
            .params(end, activities, most)
            .query(AccountDay::read)
            .list());
    return days;
  }

  /** The day is counted otherwise from now on; the caller is alone with it. */
  void close(AccountDay day) {
    jdbc.sql("delete from activity_batch where account_id = ? and day = ?")
        .params(day.accountId().value(), day.date())
        .update();
    jdbc.sql("delete from activity_open where account_id = ? and day = ?")
        .params(day.accountId().value(), day.date())
        .update();
  }

  /**
   * Forgets what was left of days before this one that are not open. Nobody may store into them as
   * into open ones any more.
   */
  void forgetLeft(LocalDate end) {
    jdbc.sql(
            """
            delete from activity_batch b where day < ? and not exists (
              select from activity_open o where o.account_id = b.account_id and o.day = b.day)
            """)
        .param(end)
        .update();
  }

  /** Forgets all days before this one. */
  void forgetBefore(LocalDate end) {
    jdbc.sql("delete from activity_open where day < ?").param(end).update();
    jdbc.sql("delete from activity_batch where day < ?").param(end).update();
  }
}
