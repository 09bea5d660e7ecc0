package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the days that are over, once, where that pays; a day is one of UTC. Whoever stores into a
 * day that may be counted says so here first, and a count that is no longer true is withdrawn in
 * the same transaction. What happens within {@link #OPEN} costs nothing but a note that there is a
 * day.
 */
public final class ActivityDays {
  /** So long nobody counts a day that is over. */
  static final Duration CLOSED = Duration.ofHours(24);

  /**
   * What is not older is stored without asking. Half of {@link #CLOSED}, so that clocks may differ
   * and a transaction may take its time.
   */
  static final Duration OPEN = Duration.ofHours(12);

  /** Fewer are counted from the rows in a millisecond. */
  private static final int ENOUGH = 2_000;

  /** Reading a count is not quicker than reading so many rows. */
  private static final int ROWS_A_CELL = 10;

  private static final int AT_ONCE = 10_000;

  /** More account-days than one process sees in a day or two. */
  private static final int REMEMBERED = 200_000;

  private static final Duration ALMOST_A_DAY = Duration.ofDays(1).minusNanos(1);

  /** So long it is not asked again which days are counted; it changes once a day. */
  private static final Duration KNOWN = Duration.ofMinutes(1);

  /** With 90 counted days each they take some 20 MB. */
  private static final int KNOWN_ACCOUNTS = 10_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Set<Day> noted = ConcurrentHashMap.newKeySet();

  private final Map<AccountId, Known> known = new ConcurrentHashMap<>();

  private record Day(AccountId accountId, LocalDate date) {}

  private record Known(List<LocalDate> days, Instant until) {}

  /** Counts through this connection. */
  public ActivityDays(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Must be told in the transaction that stored these. */
  void stored(AccountId accountId, Collection<ActivityRef> refs) {
    var open = clock.instant().minus(OPEN);
    var late = new TreeSet<LocalDate>();
    var fresh = new TreeSet<LocalDate>();
    for (var ref : refs) {
      (ref.createdAt().isBefore(open) ? late : fresh).add(date(ref.createdAt()));
    }
    late.forEach(day -> withdraw(accountId, day));
    fresh.removeAll(late);
    fresh.forEach(day -> note(accountId, day));
  }

  /** Waits for whoever counts this day just now, and keeps others from it until the commit. */
  private void withdraw(AccountId accountId, LocalDate day) {
    lock("pg_advisory_xact_lock_shared", accountId, day);
    jdbc.sql(
            """
            insert into activity_day (account_id, day, counted) values (?, ?, false)
            on conflict (account_id, day) do update set counted = false where activity_day.counted
            """)
        .params(accountId.value(), day)
        .update();
  }

  /** A note that is lost only leaves the day uncounted. */
  private void note(AccountId accountId, LocalDate day) {
    if (noted.size() > REMEMBERED) {
      noted.clear();
    }
    if (noted.add(new Day(accountId, day))) {
      jdbc.sql(
              """
              insert into activity_day (account_id, day, counted) values (?, ?, false)
              on conflict (account_id, day) do nothing
              """)
          .params(accountId.value(), day)
          .update();
    }
  }

  /**
   * Counts the days that are over and not counted, each in a transaction; returns how many it
   * looked at.
   */
  public int count(TransactionTemplate transaction) {
    int looked = 0;
    List<Day> some;
    do {
      some = due();
      some.forEach(
          day -> transaction.executeWithoutResult(status -> count(day.accountId(), day.date())));
      looked += some.size();
    } while (some.size() == AT_ONCE);
    known.clear();
    return looked;
  }

  private List<Day> due() {
    return jdbc.sql(
            "select account_id, day from activity_day where not counted and day < ? limit "
                + AT_ONCE)
        .param(date(clock.instant().minus(CLOSED)))
        .query((row, number) ->
            new Day(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("day", LocalDate.class)))
        .list();
  }

  private void count(AccountId accountId, LocalDate day) {
    lock("pg_advisory_xact_lock", accountId, day);
    jdbc.sql("delete from activity_count where account_id = ? and day = ?")
        .params(accountId.value(), day)
        .update();
    int cells =
        jdbc.sql(
                """
                with cell as (
                  select date_trunc('hour', created_at, 'UTC') as hour, integration, status, type,
                    direction, count(*) as activities
                  from activity where account_id = ? and created_at >= ? and created_at < ?
                  group by 1, 2, 3, 4, 5)
                insert into activity_count (account_id, day, hour, integration, status, type,
                  direction, activities)
                select ?, ?, hour, integration, status, type, direction, activities from cell
                where (select sum(activities) >= greatest(%d, %d * count(*)) from cell)
                """
                    .formatted(ENOUGH, ROWS_A_CELL))
            .params(
                accountId.value(),
                day.atStartOfDay().atOffset(UTC),
                day.plusDays(1).atStartOfDay().atOffset(UTC),
                accountId.value(),
                day)
            .update();
    var verdict =
        cells > 0
            ? "update activity_day set counted = true where account_id = ? and day = ?"
            : "delete from activity_day where account_id = ? and day = ?";
    jdbc.sql(verdict).params(accountId.value(), day).update();
  }

  /** Forgets the days before this moment; returns how many. */
  public int forgetBefore(Instant moment) {
    jdbc.sql("delete from activity_count where day < ?").param(date(moment)).update();
    return jdbc.sql("delete from activity_day where day < ?").param(date(moment)).update();
  }

  /**
   * The counted days that begin and end in the window, as they were a minute ago at most: whoever
   * adds them up has to look whether they still are. To be asked each time would take longer than
   * to count the rows of a quiet account.
   */
  List<LocalDate> counted(AccountId accountId, Instant since, Instant until) {
    var first = date(since.plus(ALMOST_A_DAY));
    var end = date(until);
    return known(accountId).stream()
        .filter(day -> !day.isBefore(first) && day.isBefore(end))
        .toList();
  }

  /** What was known of the account's days turned out to be no longer true. */
  void forget(AccountId accountId) {
    known.remove(accountId);
  }

  private List<LocalDate> known(AccountId accountId) {
    var now = clock.instant();
    var old = known.get(accountId);
    if (old != null && now.isBefore(old.until())) {
      return old.days();
    }
    if (known.size() >= KNOWN_ACCOUNTS) {
      known.clear();
    }
    var days =
        jdbc.sql("select day from activity_day where account_id = ? and counted order by day")
            .param(accountId.value())
            .query((row, number) -> row.getObject("day", LocalDate.class))
            .list();
    known.put(accountId, new Known(days, now.plus(KNOWN)));
    return days;
  }

  private void lock(String function, AccountId accountId, LocalDate day) {
    jdbc.sql("select %s(hashtextextended(?, 0))::text".formatted(function))
        .param("activity_day " + accountId.value() + " " + day)
        .query()
        .singleValue();
  }

  private static LocalDate date(Instant time) {
    return LocalDate.ofInstant(time, UTC);
  }
}
