package com.blackbird.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActivityPartitionsTest {
  private final TestDatabase database = TestDatabase.create();
  private final MutableClock clock = new MutableClock();

  /** Far enough ahead of the migration that it always has a partition of its own. */
  private final YearMonth month = YearMonth.now(ZoneOffset.UTC).plusMonths(6);

  @Test
  void thisMonthAndTheNextThreeAreMadeAhead() {
    clock.set(start(month));
    partitions().ensure();

    assertThat(names()).contains(name(month), name(month.plusMonths(3)));
    assertThat(names()).doesNotContain(name(month.plusMonths(4)));
  }

  @Test
  void monthIsMadeWhenAnActivityNeedsIt() {
    store(month.plusMonths(7));
    store(month.plusMonths(7));

    assertThat(names()).contains(name(month.plusMonths(7)));
  }

  @Test
  void oldActivitiesShareOnePartition() {
    store(YearMonth.of(2003, 2));

    assertThat(names()).isEmpty();
  }

  @Test
  void manyProcessesMayMakeTheSameMonthAtOnce() throws Exception {
    clock.set(start(month));
    List<Callable<Boolean>> all =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(i ->
                () -> {
                  partitions().ensure();
                  return true;
                })
            .toList();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : executor.invokeAll(all)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(names()).hasSize(4);
  }

  @Test
  void monthIsDroppedWhenAllOfItIsOlderThanTheRetention() {
    store(YearMonth.of(2003, 2));
    IntStream.rangeClosed(0, 4).forEach(ahead -> store(month.plusMonths(ahead)));
    clock.set(start(month.plusMonths(4)).plus(Duration.ofDays(31)));
    var kept = new Retention(Duration.ofDays(30));
    var partitions =
        new ActivityPartitions(database.ownerJdbc(), database.ownerTransaction(), clock, kept);

    assertThat(partitions.keptSince()).isEqualTo(start(month.plusMonths(4)));
    assertThat(partitions.dropExpired())
        .containsExactly(
            name(month),
            name(month.plusMonths(1)),
            name(month.plusMonths(2)),
            name(month.plusMonths(3)),
            "activity_past");
    assertThat(partitions.dropExpired()).isEmpty();
    assertThat(names()).containsExactly(name(month.plusMonths(4)));
    store(month.plusMonths(4));
  }

  @Test
  void dayOfGraceIsLeftToClocksThatAreBehind() {
    store(month);
    var partitions =
        new ActivityPartitions(
            database.ownerJdbc(),
            database.ownerTransaction(),
            clock,
            new Retention(Duration.ofDays(1)));
    clock.set(start(month.plusMonths(1)).plus(Duration.ofDays(1)));
    assertThat(partitions.dropExpired()).doesNotContain(name(month));

    clock.advance(Duration.ofDays(1));
    assertThat(partitions.dropExpired()).contains(name(month));
  }

  @Test
  void whatACrashLeftHalfDroppedIsFinished() {
    store(month);
    database
        .ownerJdbc()
        .sql("alter table activity detach partition " + name(month) + " concurrently")
        .update();
    clock.set(start(month.plusMonths(9)));
    var partitions =
        new ActivityPartitions(
            database.ownerJdbc(), database.ownerTransaction(), clock, Retention.DEFAULT);

    assertThat(partitions.dropExpired()).contains(name(month));
    assertThat(partitions.dropExpired()).isEmpty();
  }

  private void store(YearMonth month) {
    var activity = Activities.failed("shopify-main").at(start(month)).build();
    partitions().ensure(List.of(activity));
    new ActivityStore(database.jdbc(), clock).insert(AccountId.of("acme"), List.of(activity));
  }

  private ActivityPartitions partitions() {
    return new ActivityPartitions(database.ownerJdbc(), database.ownerTransaction(), clock);
  }

  private List<String> names() {
    return database
        .ownerJdbc()
        .sql(
            "select inhrelid::regclass::text from pg_inherits where inhparent ="
                + " 'activity'::regclass")
        .query((row, number) -> row.getString(1))
        .stream()
        .filter(name -> !name.equals("activity_past"))
        .toList();
  }

  private static String name(YearMonth month) {
    return "activity_" + month.toString().replace('-', '_');
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
