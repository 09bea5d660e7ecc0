package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OpenDaysTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final ActivityQuery ALL = ActivityQuery.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final LocalDate YESTERDAY = LocalDate.parse("2026-11-22");
  private static final Instant LONG_AGO = Instant.parse("2026-11-14T10:30:00Z");
  private static final Instant THIS_MORNING = Instant.parse("2026-11-23T02:00:00Z");

  private final MutableClock clock = new MutableClock();
  private final AccountId acme = AccountId.of(UUID.randomUUID().toString());
  private final ActivityDays days = new ActivityDays(DATABASE.jdbc(), clock);
  private final ActivityStore store = new ActivityStore(DATABASE.jdbc(), clock, days);
  private final OlderVersion older = new OlderVersion(DATABASE, clock);

  @Test
  void todayIsCountedWithoutItsRows() {
    record(some(600, THIS_MORNING));
    assertThat(days.addUp(DATABASE.transaction())).isEqualTo(1);
    record(some(20, clock.instant().minusSeconds(600)));

    DATABASE
        .ownerJdbc()
        .sql("delete from activity where account_id = ?")
        .param(acme.value())
        .update();

    assertThat(open()).containsExactly(TODAY);
    assertThat(counted()).isEqualTo(620);
  }

  @Test
  void quietDayIsCountedFromItsRows() {
    record(some(100, THIS_MORNING));

    assertThat(days.addUp(DATABASE.transaction())).isZero();

    assertThat(open()).isEmpty();
    assertThat(counted()).isEqualTo(100);
  }

  @Test
  void dayOfManyKindsIsCountedFromItsRows() {
    var activities = new ArrayList<Activity>();
    for (int i = 0; i < 600; i++) {
      activities.add(Activities.failed("shop-" + i).at(THIS_MORNING.plusSeconds(i)).build());
    }
    record(activities);

    days.addUp(DATABASE.transaction());

    assertThat(open()).isEmpty();
    assertThat(counted()).isEqualTo(600);
    assertThat(days.addUp(DATABASE.transaction())).isZero();
  }

  @Test
  void whatWasStoredBeforeTheDayIsOpenedIsCounted() {
    older.storeUnnoted(acme, some(40, THIS_MORNING));
    record(some(600, THIS_MORNING));

    days.addUp(DATABASE.transaction());

    assertThat(open()).containsExactly(TODAY);
    assertThat(counted()).isEqualTo(640);
  }

  @Test
  void dayIntoWhichAnOlderVersionHasStoredIsNotOpened() {
    older.store(acme, some(1, THIS_MORNING));
    record(some(600, THIS_MORNING));

    days.addUp(DATABASE.transaction());

    assertThat(open()).isEmpty();
    assertThat(counted()).isEqualTo(601);
  }

  @Test
  void openDayIsCountedFromItsRowsOnceAnOlderVersionStoresIntoIt() {
    record(some(600, THIS_MORNING));
    days.addUp(DATABASE.transaction());
    assertThat(counted()).isEqualTo(600);

    older.store(acme, some(3, THIS_MORNING));
    record(some(700, THIS_MORNING));
    older.store(acme, some(4, THIS_MORNING));
    days.addUp(DATABASE.transaction());

    assertThat(open()).isEmpty();
    assertThat(counted()).isEqualTo(1_307);
  }

  @Test
  void openDayThatAnOlderVersionHasClosedIsCountedFromItsRows() {
    record(some(600, THIS_MORNING));
    days.addUp(DATABASE.transaction());
    older.store(acme, some(1, THIS_MORNING));

    older.close(acme, TODAY);

    assertThat(open()).isEmpty();
    assertThat(counted()).isEqualTo(601);
  }

  @Test
  void whatWasLeftOfADayThatAnOlderVersionHasCountedIsNotCountedTwice() {
    record(some(600, THIS_MORNING));
    older.store(acme, some(1, THIS_MORNING));

    older.count(acme, TODAY, 601);

    assertThat(known()).containsExactly(TODAY);
    assertThat(counted()).isEqualTo(601);
  }

  @Test
  void batchThatIsStoredWhileItsDayIsOpenedIsCountedOnce() {
    record(some(600, THIS_MORNING));
    storeWhileAddedUp(some(50, THIS_MORNING));

    assertThat(open()).containsExactly(TODAY);
    assertThat(counted()).isEqualTo(650);
  }

  @Test
  void batchThatIsStoredWhileOthersAreAddedUpIsCountedOnce() {
    record(some(600, THIS_MORNING));
    days.addUp(DATABASE.transaction());
    record(some(600, THIS_MORNING));
    storeWhileAddedUp(some(50, THIS_MORNING));

    assertThat(counted()).isEqualTo(1_250);
    record(some(600, THIS_MORNING));
    days.addUp(DATABASE.transaction());
    assertThat(counted()).isEqualTo(1_850);
    assertThat(rows("activity_batch")).isZero();
  }

  /** Its transaction is open before the other begins and after it has ended. */
  private void storeWhileAddedUp(List<Activity> batch) {
    DATABASE
        .transaction()
        .executeWithoutResult(status -> {
          store.insert(acme, batch);
          CompletableFuture.runAsync(
                  () -> assertThat(days.addUp(DATABASE.transaction())).isEqualTo(1))
              .join();
          assertThat(counted()).isEqualTo(rows("activity"));
        });
  }

  /** Of two that open a day at the same time, one would not see what the other has counted. */
  @Test
  void whoAddsUpADayIsAloneWithIt() {
    record(some(600, THIS_MORNING));
    var other =
        DATABASE
            .transaction()
            .execute(status -> {
              new DayLock(DATABASE.jdbc()).shared(new AccountDay(acme, TODAY));
              var adding = CompletableFuture.supplyAsync(() -> days.addUp(DATABASE.transaction()));
              await().until(() -> adding.isDone() || isWaitedFor());
              assertThat(adding).isNotDone();
              return adding;
            });

    assertThat(other).succeedsWithin(PATIENCE).isEqualTo(1);
    assertThat(open()).containsExactly(TODAY);
  }

  private static boolean isWaitedFor() {
    return DATABASE
        .ownerJdbc()
        .sql(
            """
            select exists (select from pg_locks where locktype = 'advisory' and not granted
              and database = (select oid from pg_database where datname = current_database()))
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  void batchThatIsRolledBackIsNotCounted() {
    record(some(600, THIS_MORNING));
    DATABASE
        .transaction()
        .executeWithoutResult(status -> {
          store.insert(acme, some(50, THIS_MORNING));
          status.setRollbackOnly();
        });
    days.addUp(DATABASE.transaction());

    assertThat(counted()).isEqualTo(600);
  }

  @Test
  void lateActivityOfAnOpenDayIsAddedToIt() {
    record(some(600, Instant.parse("2026-11-22T23:00:00Z")));
    days.addUp(DATABASE.transaction());

    record(some(5, Instant.parse("2026-11-22T08:00:00Z")));

    assertThat(open()).containsExactly(YESTERDAY);
    assertThat(counted()).isEqualTo(605);
  }

  @Test
  void lateActivityOfADayThatIsToBeClosedEndsIt() {
    record(some(2_400, THIS_MORNING));
    days.addUp(DATABASE.transaction());
    clock.set(Instant.parse("2026-11-25T00:00:00Z"));

    record(some(5, THIS_MORNING));

    assertThat(open()).isEmpty();
    assertThat(counted()).isEqualTo(2_405);
    days.count(DATABASE.transaction());
    assertThat(known()).containsExactly(TODAY);
    assertThat(counted()).isEqualTo(2_405);
  }

  @Test
  void openDayIsClosedADayAfterItIsOver() {
    record(some(2_400, THIS_MORNING));
    days.addUp(DATABASE.transaction());
    record(some(20, clock.instant().minusSeconds(60)));
    clock.set(Instant.parse("2026-11-24T23:59:59Z"));
    days.count(DATABASE.transaction());
    assertThat(open()).containsExactly(TODAY);

    clock.set(Instant.parse("2026-11-25T00:00:00Z"));
    days.count(DATABASE.transaction());

    assertThat(open()).isEmpty();
    assertThat(known()).containsExactly(TODAY);
    assertThat(counted()).isEqualTo(2_420);
    assertThat(rows("activity_open")).isZero();
    assertThat(rows("activity_batch")).isZero();
  }

  @Test
  void nothingIsKeptOfAQuietDayThatIsOver() {
    record(some(600, THIS_MORNING));
    days.addUp(DATABASE.transaction());
    record(some(20, Instant.parse("2026-11-22T23:00:00Z")));
    clock.advance(Duration.ofDays(3));

    days.count(DATABASE.transaction());

    assertThat(known()).isEmpty();
    assertThat(counted()).isEqualTo(620);
    assertThat(rows("activity_count")).isZero();
    assertThat(rows("activity_open")).isZero();
    assertThat(rows("activity_batch")).isZero();
  }

  /** It was never looked at, say since each batch came to another process. */
  @Test
  void busyDayThatWasNeverOpenedIsCountedWhenItIsOver() {
    record(some(2_400, THIS_MORNING));
    clock.advance(Duration.ofDays(2));

    days.count(DATABASE.transaction());

    assertThat(known()).containsExactly(TODAY);
    assertThat(counted()).isEqualTo(2_400);
  }

  @Test
  void openDaysOlderThanTheRetentionAreForgotten() {
    record(some(600, THIS_MORNING));
    days.addUp(DATABASE.transaction());
    record(some(20, THIS_MORNING));

    days.forgetBefore(Instant.parse("2026-11-24T00:00:00Z"));

    assertThat(rows("activity_count") + rows("activity_open") + rows("activity_batch")).isZero();
  }

  /** Up to now, as who has not asked before. */
  private long counted() {
    return new ActivityLog(DATABASE.jdbc(), Retention.UNLIMITED, clock)
        .volume(acme, ALL, LONG_AGO, clock.instant(), Bucket.DAY, UTC).stream()
            .mapToLong(ActivityVolume::activities)
            .sum();
  }

  private List<LocalDate> known() {
    return new ActivityDays(DATABASE.jdbc(), clock).known(acme, LONG_AGO, clock.instant());
  }

  private List<LocalDate> open() {
    return DATABASE
        .jdbc()
        .sql("select day from activity_open o where account_id = ? and " + OpenDayStore.IS_OPEN)
        .param(acme.value())
        .query((row, number) -> row.getObject("day", LocalDate.class))
        .list();
  }

  private long rows(String table) {
    return DATABASE
        .jdbc()
        .sql("select count(*) from %s where account_id = ?".formatted(table))
        .param(acme.value())
        .query(Long.class)
        .single();
  }

  /** From this moment on, a second apart. */
  private static List<Activity> some(int count, Instant from) {
    var activities = new ArrayList<Activity>();
    for (int i = 0; i < count; i++) {
      var made =
          i % 7 == 0 ? Activities.failed("shopify-main") : Activities.succeeded("quickbooks");
      activities.add(made.at(from.plusSeconds(i)).build());
    }
    return activities;
  }

  private void record(List<Activity> activities) {
    new ActivityPartitions(DATABASE.ownerJdbc(), DATABASE.ownerTransaction(), clock)
        .ensure(activities);
    DATABASE.transaction().executeWithoutResult(status -> store.insert(acme, activities));
  }
}
