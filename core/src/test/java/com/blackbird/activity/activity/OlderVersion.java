package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Stores and closes days as the version before does, which leaves no batches: a note of each day
 * into which it stores, once, and a withdrawal for what is late.
 */
final class OlderVersion {
  private final TestDatabase database;
  private final Clock clock;
  private final Set<LocalDate> noted = ConcurrentHashMap.newKeySet();

  OlderVersion(TestDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void store(AccountId account, Collection<Activity> activities) {
    var late = clock.instant().minus(ActivityDays.OPEN);
    database
        .transaction()
        .executeWithoutResult(status -> {
          storeUnnoted(account, activities);
          activities.stream()
              .filter(one -> one.createdAt().isBefore(late))
              .map(one -> AccountDay.dateOf(one.createdAt()))
              .distinct()
              .sorted()
              .forEach(day -> withdraw(account, day));
          activities.stream()
              .filter(one -> !one.createdAt().isBefore(late))
              .map(one -> AccountDay.dateOf(one.createdAt()))
              .distinct()
              .sorted()
              .filter(noted::add)
              .forEach(day -> note(account, day));
        });
  }

  /** What is left of it when the first batch with a note was rolled back. */
  void storeUnnoted(AccountId account, Collection<Activity> activities) {
    for (Activity one : activities) {
      database
          .jdbc()
          .sql(
              """
              insert into activity (account_id, created_at, id, sender_id, integration, direction,
                type, status, reference, message, message_cut, received_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)
              on conflict (account_id, created_at, id) do nothing
              """)
          .param(account.value())
          .param(one.createdAt().atOffset(UTC))
          .param(one.ref().id())
          .param(one.senderId())
          .param(one.integration().text())
          .param(one.direction().name())
          .param(one.type().name())
          .param(one.status().name())
          .param(one.reference())
          .param(one.message())
          .param(clock.instant().atOffset(UTC))
          .update();
    }
  }

  private void note(AccountId account, LocalDate day) {
    database
        .jdbc()
        .sql(
            """
            insert into activity_day (account_id, day, counted) values (?, ?, false)
            on conflict (account_id, day) do nothing
            """)
        .params(account.value(), day)
        .update();
  }

  private void withdraw(AccountId account, LocalDate day) {
    new DayLock(database.jdbc()).shared(new AccountDay(account, day));
    database
        .jdbc()
        .sql(
            """
            insert into activity_day (account_id, day, counted) values (?, ?, false)
            on conflict (account_id, day) do update set counted = false where activity_day.counted
            """)
        .params(account.value(), day)
        .update();
  }

  /** A day that does not pay: nothing is kept of it. */
  void close(AccountId account, LocalDate day) {
    close(account, day, "delete from activity_day where account_id = ? and day = ?");
  }

  /** A day that pays; what it is counted as stands for whatever that reads from the rows. */
  void count(AccountId account, LocalDate day, long successes) {
    close(
        account,
        day,
        """
        insert into activity_count (account_id, day, hour, integration, status, type, direction,
          activities)
        values (?, ?, '%sT02:00:00Z', 'quickbooks', 'SUCCESS', 'ORDER', 'PULL', %d)
        """
            .formatted(day, successes),
        "update activity_day set counted = true where account_id = ? and day = ?");
  }

  private void close(AccountId account, LocalDate day, String... statements) {
    database
        .transaction()
        .executeWithoutResult(status -> {
          new DayLock(database.jdbc()).alone(new AccountDay(account, day));
          Stream.concat(
                  Stream.of("delete from activity_count where account_id = ? and day = ?"),
                  Stream.of(statements))
              .forEach(statement ->
                  database.jdbc().sql(statement).params(account.value(), day).update());
        });
  }
}
