package com.blackbird.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActivityCountsTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final ActivityQuery ALL = ActivityQuery.builder().build();

  private final MutableClock clock = new MutableClock();
  private final AccountId acme = AccountId.of(UUID.randomUUID().toString());
  private final ActivityPartitions partitions =
      new ActivityPartitions(DATABASE.ownerJdbc(), DATABASE.ownerTransaction(), clock);
  private final ActivityStore store = new ActivityStore(DATABASE.jdbc(), clock);
  private final ActivityLog log = new ActivityLog(DATABASE.jdbc());

  @Test
  void countTellsActivitiesErrorsAndRecords() {
    record(
        Activities.failed("shopify-main").reference("#1").build(),
        Activities.failed("shopify-main").reference("#1").build(),
        Activities.succeeded("netsuite").reference("#2").build(),
        Activities.succeeded("netsuite").reference(null).build());

    assertThat(log.count(acme, ALL)).isEqualTo(new ActivityCount(4, 2, OptionalLong.of(2), true));
    var netsuite = ALL.toBuilder().integration(new IntegrationKey("netsuite")).limit(1).build();
    assertThat(log.count(acme, netsuite))
        .isEqualTo(new ActivityCount(2, 0, OptionalLong.of(1), true));
    var text = ALL.toBuilder().text("already").statuses(Set.of(ActivityStatus.ERROR)).build();
    assertThat(log.count(acme, text)).isEqualTo(new ActivityCount(2, 2, OptionalLong.of(1), true));
    assertThat(log.count(AccountId.of("stranger"), ALL).activities()).isZero();
  }

  @Test
  void volumeHasEveryHourOfTheWindowAndEndsWithIt() {
    record(
        failed("2026-11-23T07:59:59Z"),
        failed("2026-11-23T08:15:00Z"),
        failed("2026-11-23T08:59:59.999999Z"),
        Activities.succeeded("shopify-main").at(Instant.parse("2026-11-23T10:00:00Z")).build(),
        failed("2026-11-23T10:30:00Z"));

    assertThat(volume("2026-11-23T08:00:00Z", "2026-11-23T10:30:00Z", Bucket.HOUR, "UTC"))
        .containsExactly(
            part("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z", 0, 2),
            part("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z", 0, 0),
            part("2026-11-23T10:00:00Z", "2026-11-23T10:30:00Z", 1, 0));
  }

  @Test
  void daysAreThoseOfThePlace() {
    record(
        failed("2026-10-24T21:59:59Z"),
        failed("2026-10-24T22:00:00Z"),
        failed("2026-10-25T22:30:00Z"));

    assertThat(volume("2026-10-23T22:00:00Z", "2026-10-26T23:00:00Z", Bucket.DAY, "Europe/Berlin"))
        .containsExactly(
            part("2026-10-23T22:00:00Z", "2026-10-24T22:00:00Z", 0, 1),
            part("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", 0, 2),
            part("2026-10-25T23:00:00Z", "2026-10-26T23:00:00Z", 0, 0));
    assertThat(volume("2026-10-24T18:30:00Z", "2026-10-25T18:30:00Z", Bucket.DAY, "Asia/Kolkata"))
        .containsExactly(part("2026-10-24T18:30:00Z", "2026-10-25T18:30:00Z", 0, 2));
  }

  @Test
  void hourThatIsThereTwiceIsTwoParts() {
    assertThat(volume("2026-10-25T00:00:00Z", "2026-10-25T03:00:00Z", Bucket.HOUR, "Europe/Berlin"))
        .hasSize(3);
  }

  @Test
  void windowThatIsEmptyOrTooLongIsRefused() {
    assertThatThrownBy(
            () -> volume("2026-11-23T08:00:00Z", "2026-11-23T08:00:00Z", Bucket.DAY, "UTC"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> volume("2020-11-23T08:00:00Z", "2026-11-23T08:00:00Z", Bucket.HOUR, "UTC"))
        .hasMessageContaining("choose days");
  }

  @Test
  void streamHandsOnEverythingNewestFirst() {
    var activities = new ArrayList<Activity>();
    for (int i = 0; i < 1_203; i++) {
      activities.add(Activities.failed("shopify-main").ago(Duration.ofMinutes(i)).build());
    }
    record(activities.toArray(Activity[]::new));

    var read = new ArrayList<Activity>();
    assertThat(log.stream(acme, ALL, read::add)).isEqualTo(1_203);
    assertThat(read).isEqualTo(activities);
    assertThat(log.stream(AccountId.of("stranger"), ALL, read::add)).isZero();
  }

  private List<ActivityVolume> volume(String since, String until, Bucket bucket, String zone) {
    return log.volume(
        acme, ALL, Instant.parse(since), Instant.parse(until), bucket, ZoneId.of(zone));
  }

  private static ActivityVolume part(String since, String until, long successes, long errors) {
    return new ActivityVolume(Instant.parse(since), Instant.parse(until), successes, errors);
  }

  private static Activity failed(String time) {
    return Activities.failed("shopify-main").at(Instant.parse(time)).build();
  }

  private void record(Activity... activities) {
    partitions.ensure(Arrays.asList(activities));
    store.insert(acme, Arrays.asList(activities));
  }
}
