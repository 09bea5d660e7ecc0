package com.blackbird.activity.activity;

import com.blackbird.activity.account.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts days once they are over, where that pays; a day is one of UTC. Whoever stores into a day
 * that may be counted says so here, and a count that is no longer true is withdrawn in the same
 * transaction. What happens within {@link #OPEN} is only left to be added up, see {@link OpenDays}.
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

  private static final int AT_ONCE = 10_000;

  /** Longer than clocks differ: nobody takes a day that is so much older for an open one. */
  private static final int GRACE_DAYS = 1;

  /** So long it is not asked again which days are counted; it changes twice a day. */
  private static final Duration KNOWN = Duration.ofMinutes(1);

  /** With 90 counted days each they take some 20 MB. */
  private static final int KNOWN_ACCOUNTS = 10_000;

  /** How many of these days are counted or open at the moment of the statement. */
  static final String STILL =
      """
      (select count(*) from activity_day
        where account_id = :account and counted and day = any(:days::date[]))
      + (select count(*) from activity_open o
        where account_id = :account and day = any(:days::date[]) and %s)
      """
          .formatted(OpenDayStore.IS_OPEN);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final DayLock lock;
  private final OpenDays open;
  private final OpenDayStore openStore;

  private final Map<AccountId, Known> known = new ConcurrentHashMap<>();

  private record Known(List<LocalDate> days, Instant until) {}

  /** Counts through this connection. */
  public ActivityDays(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.lock = new DayLock(jdbc);
    this.openStore = new OpenDayStore(jdbc);
    this.open = new OpenDays(openStore, lock);
  }

  /** Must be told in the transaction that stored these. */
  void stored(AccountId accountId, Collection<Activity> activities) {
    var begin = clock.instant().minus(OPEN);
    var late = new TreeSet<LocalDate>();
    var cells = new TreeMap<LocalDate, ActivityCells>();
    for (var activity : activities) {
      var date = AccountDay.dateOf(activity.createdAt());
      if (activity.createdAt().isBefore(begin)) {
        late.add(date);
      }
      cells.computeIfAbsent(date, any -> new ActivityCells()).add(activity);
    }
    late.forEach(date -> withdraw(new AccountDay(accountId, date)));
    cells
        .tailMap(firstOpen())
        .forEach((date, some) -> open.add(new AccountDay(accountId, date), some));
  }

  /**
   * Waits for whoever counts this day just now, and keeps others from it until the commit. A day
   * that is due to be counted gets a note, or nobody would know of it.
   */
  private void withdraw(AccountDay day) {
    lock.shared(day);
    var withdrawal =
        day.date().isBefore(firstOpen())
            ? """
            insert into activity_day (account_id, day, counted) values (?, ?, false)
            on conflict (account_id, day) do update set counted = false where activity_day.counted
            """
            : "update activity_day set counted = false where account_id = ? and day = ? and"
                + " counted";
    jdbc.sql(withdrawal).params(day.accountId().value(), day.date()).update();
  }

  /** All days before it are due to be counted. */
  private LocalDate firstOpen() {
    return AccountDay.dateOf(clock.instant().minus(CLOSED));
  }

  /**
   * Adds up what was stored of days that are not over, each in a transaction; returns of how many.
   */
  public int addUp(TransactionTemplate transaction) {
    return open.addUp(transaction, firstOpen());
  }

  /**
   * Counts the days that are over and not counted, each in a transaction; returns how many it
   * looked at.
   */
  public int count(TransactionTemplate transaction) {
    int looked = 0;
    Set<AccountDay> some;
    do {
      some = due();
      some.forEach(day -> transaction.executeWithoutResult(status -> count(day)));
      looked += some.size();
    } while (some.size() >= AT_ONCE);
    openStore.forgetLeft(firstOpen().minusDays(GRACE_DAYS));
    known.clear();
    return looked;
  }

  private Set<AccountDay> due() {
    var due = new LinkedHashSet<>(openStore.before(firstOpen(), ENOUGH, AT_ONCE));
    due.addAll(
        jdbc.sql("select account_id, day from activity_day where not counted and day < ? limit ?")
            .params(firstOpen(), AT_ONCE)
            .query(AccountDay::read)
            .list());
    return due;
  }

  private void count(AccountDay day) {
    lock.alone(day);
    openStore.close(day);
    openStore.forgetCounts(day);
    int cells =
        jdbc.sql(
                "with cell as ("
                    + OpenDayStore.CELLS_OF_ROWS
                    + """
                    )
                    insert into activity_count (account_id, day, hour, integration, status, type,
                      direction, activities)
                    select :account, :day, hour, integration, status, type, direction, activities
                    from cell
                    where (select sum(activities) >= greatest(:enough, :rows_a_cell * count(*))
                      from cell)
                    """)
            .param("account", day.accountId().value())
            .param("begin", day.begin())
            .param("end", day.end())
            .param("day", day.date())
            .param("enough", ENOUGH)
            .param("rows_a_cell", ActivityCells.ROWS_A_CELL)
            .update();
    var verdict =
        cells > 0
            ? """
            insert into activity_day (account_id, day, counted) values (?, ?, true)
            on conflict (account_id, day) do update set counted = true
            """
            : "delete from activity_day where account_id = ? and day = ?";
    jdbc.sql(verdict).params(day.accountId().value(), day.date()).update();
  }

  /** Forgets the days before this moment; returns how many. */
  public int forgetBefore(Instant moment) {
    var date = AccountDay.dateOf(moment);
    openStore.forgetBefore(date);
    jdbc.sql("delete from activity_count where day < ?").param(date).update();
    return jdbc.sql("delete from activity_day where day < ?").param(date).update();
  }

  /**
   * The days in the window, or partly in it, that are counted or open, as they were a minute ago at
   * most: whoever adds them up has to look whether they still are, see {@link #STILL}. To be asked
   * each time would take longer than to count the rows of a quiet account.
   */
  List<LocalDate> known(AccountId accountId, Instant since, Instant until) {
    var first = AccountDay.dateOf(since);
    var last = AccountDay.dateOf(until.minusNanos(1));
    return known(accountId).stream()
        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
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
        jdbc.sql(
                """
                select day from activity_day where account_id = :account and counted
                union all
                select day from activity_open o where account_id = :account and %s
                order by day
                """
                    .formatted(OpenDayStore.IS_OPEN))
            .param("account", accountId.value())
            .query((row, number) -> row.getObject("day", LocalDate.class))
            .list();
    known.put(accountId, new Known(days, now.plus(KNOWN)));
    return days;
  }
}
