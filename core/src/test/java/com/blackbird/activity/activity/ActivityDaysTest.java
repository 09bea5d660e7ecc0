package com.blackbird.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

class ActivityDaysTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final ActivityQuery ALL = ActivityQuery.builder().build();
  private static final Instant SINCE = Instant.parse("2026-11-18T05:20:00Z");
  private static final Instant UNTIL = Instant.parse("2026-11-23T10:00:00Z");

  private final MutableClock clock = new MutableClock();
  private final AccountId acme = AccountId.of(UUID.randomUUID().toString());
  private final ActivityStore store = new ActivityStore(DATABASE.jdbc(), clock);
  private final ActivityDays days = new ActivityDays(DATABASE.jdbc(), clock);
  private final ActivityLog log = new ActivityLog(DATABASE.jdbc(), Retention.UNLIMITED, clock);

  @Test
  void busyDaysThatAreOverAreCountedOnce() {
    record(onEachDay(2_400));
    assertThat(days.known(acme, SINCE, UNTIL)).isEmpty();

    days.count(DATABASE.transaction());

    assertThat(days.known(acme, SINCE, UNTIL))
        .containsExactly(
            LocalDate.parse("2026-11-18"),
            LocalDate.parse("2026-11-19"),
            LocalDate.parse("2026-11-20"),
            LocalDate.parse("2026-11-21"));
    assertThat(log.count(acme, ALL).activities()).isEqualTo(rows());
    assertThat(days.count(DATABASE.transaction())).isZero();
  }

  @Test
  void quietDaysAreNotCounted() {
    record(onEachDay(100));

    days.count(DATABASE.transaction());

    assertThat(days.known(acme, SINCE, UNTIL)).isEmpty();
    assertThat(log.count(acme, ALL).activities()).isEqualTo(rows());
  }

  @Test
  void lateActivityWithdrawsTheCountOfItsDayUntilItIsCountedAgain() {
    record(onEachDay(2_400));
    days.count(DATABASE.transaction());

    record(
        List.of(Activities.failed("netsuite").at(Instant.parse("2026-11-20T12:00:00Z")).build()));

    assertThat(days.known(acme, SINCE, UNTIL))
        .containsExactly(
            LocalDate.parse("2026-11-18"),
            LocalDate.parse("2026-11-19"),
            LocalDate.parse("2026-11-21"));
    assertThat(log.count(acme, ALL).activities()).isEqualTo(rows());
    days.count(DATABASE.transaction());
    assertThat(days.known(acme, SINCE, UNTIL)).hasSize(4);
    assertThat(log.count(acme, ALL).activities()).isEqualTo(rows());
  }

  @Test
  void whatIsRolledBackLeavesTheCountTrue() {
    record(onEachDay(2_400));
    days.count(DATABASE.transaction());
    DATABASE
        .transaction()
        .executeWithoutResult(status -> {
          store.insert(
              acme,
              List.of(Activities.failed("x").at(Instant.parse("2026-11-20T12:00:00Z")).build()));
          status.setRollbackOnly();
        });

    assertThat(days.known(acme, SINCE, UNTIL)).hasSize(4);
    assertThat(log.count(acme, ALL).activities()).isEqualTo(rows());
  }

  @Test
  void daysOlderThanTheRetentionAreForgotten() {
    record(onEachDay(2_400));
    days.count(DATABASE.transaction());

    assertThat(days.forgetBefore(Instant.parse("2026-11-21T00:00:00Z"))).isPositive();

    assertThat(days.known(acme, SINCE, UNTIL)).containsExactly(LocalDate.parse("2026-11-21"));
  }

  private long rows() {
    return DATABASE
        .jdbc()
        .sql("select count(*) from activity where account_id = ?")
        .param(acme.value())
        .query(Long.class)
        .single();
  }

  /** So many on each of six days until the clock's, evenly spread. */
  private static List<Activity> onEachDay(int count) {
    var activities = new ArrayList<Activity>();
    var first = Instant.parse("2026-11-18T00:00:00Z");
    var apart = Duration.ofDays(1).dividedBy(count);
    for (int i = 0; i < 5 * count + count / 4; i++) {
      var made =
          i % 7 == 0 ? Activities.failed("shopify-main") : Activities.succeeded("quickbooks");
      activities.add(
          made.type(i % 21 == 0 ? ActivityType.PRODUCT : ActivityType.ORDER)
              .at(first.plus(apart.multipliedBy(i)))
              .build());
    }
    return activities;
  }

  private void record(List<Activity> activities) {
    new ActivityPartitions(DATABASE.ownerJdbc(), DATABASE.ownerTransaction(), clock)
        .ensure(activities);
    DATABASE.transaction().executeWithoutResult(status -> store.insert(acme, activities));
  }
}
