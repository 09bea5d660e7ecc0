package com.blackbird.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;

/**
 * Five days of a log with two replicas whose clocks differ by an hour, and now and then one of the
 * version before: whatever they do at the same time, each of the counts is what the rows say.
 */
class LivingLogTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant BEGIN = Instant.parse("2026-11-18T10:00:00Z");
  private static final Instant END = Instant.parse("2026-11-23T10:00:00Z");
  private static final int AT_ONCE = 6;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final MutableClock clock = new MutableClock();
  private final AccountId acme = AccountId.of(UUID.randomUUID().toString());
  private final List<Replica> replicas =
      List.of(new Replica(clock), new Replica(Clock.offset(clock, Duration.ofHours(1))));
  private final ConcurrentLinkedQueue<Activity> sent = new ConcurrentLinkedQueue<>();
  private final AtomicInteger openWhenAsked = new AtomicInteger();

  private static final class Replica {
    final ActivityDays days;
    final ActivityStore store;
    final ActivityLog log;

    Replica(Clock clock) {
      days = new ActivityDays(DATABASE.jdbc(), clock);
      store = new ActivityStore(DATABASE.jdbc(), clock, days);
      log = new ActivityLog(DATABASE.jdbc(), Retention.UNLIMITED, clock);
    }
  }

  /** A question, and the same in words for the rows. */
  private record Question(ActivityQuery query, String condition) {}

  @Test
  void countsAreWhatTheRowsSayWhateverIsDoneAtTheSameTime() throws Exception {
    new ActivityPartitions(DATABASE.ownerJdbc(), DATABASE.ownerTransaction(), clock).ensure();
    clock.set(BEGIN);
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      while (clock.instant().isBefore(END)) {
        var work = Stream.generate(this::work).limit(AT_ONCE).map(Executors::callable).toList();
        for (var done : threads.invokeAll(work)) {
          done.get();
        }
        for (var replica : replicas) {
          ask(replica, new Random(random.nextLong()));
        }
        clock.advance(Duration.ofMinutes(random.nextInt(240)));
      }
    }
    assertThat(openWhenAsked.get()).as("questions with open days, seed %d", seed).isPositive();
  }

  private Runnable work() {
    var own = new Random(random.nextLong());
    var replica = replicas.get(random.nextInt(2));
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> () -> store(replica, batch(own, Duration.ofHours(3)), false);
      case 4 -> () -> store(replica, batch(own, Duration.ofHours(3)), true);
      case 5 -> () -> store(replica, batch(own, Duration.ofDays(3)), false);
      case 6 -> () -> store(replica, again(own), own.nextBoolean());
      case 7, 8 -> () -> replica.days.addUp(DATABASE.transaction());
      case 9 -> () -> replica.days.count(DATABASE.transaction());
      case 10 -> () -> storeAsBefore(own);
      default -> () -> ask(replica, own);
    };
  }

  private void store(Replica replica, List<Activity> batch, boolean isRolledBack) {
    DATABASE
        .transaction()
        .executeWithoutResult(status -> {
          replica.store.insert(acme, batch);
          if (isRolledBack) {
            status.setRollbackOnly();
          }
        });
    sent.addAll(batch);
  }

  /** Seldom, or no day would stay open. */
  private void storeAsBefore(Random own) {
    if (own.nextInt(10) == 0) {
      // Each of them has just been started.
      new OlderVersion(DATABASE, clock).store(acme, batch(own, Duration.ofHours(20)).subList(0, 9));
    }
  }

  /** Up to now, or a little later as senders' clocks go. */
  private List<Activity> batch(Random own, Duration age) {
    var batch = new ArrayList<Activity>();
    int size = 60 + own.nextInt(200);
    for (int i = 0; i < size; i++) {
      var made =
          own.nextInt(5) == 0
              ? Activities.failed("shopify-main")
              : Activities.succeeded("quickbooks");
      batch.add(
          made.type(own.nextInt(9) == 0 ? ActivityType.PRODUCT : ActivityType.ORDER)
              .at(
                  clock
                      .instant()
                      .plusSeconds(60)
                      .minusMillis((long) (own.nextDouble() * age.toMillis())))
              .build());
    }
    return batch;
  }

  /** What is there already, was rolled back, or is sent again by others at the moment. */
  private List<Activity> again(Random own) {
    var some = new ArrayList<>(sent);
    Collections.shuffle(some, own);
    return some.stream().distinct().limit(200).toList();
  }

  /** At one moment of the database, however much is stored meanwhile. */
  private void ask(Replica replica, Random own) {
    var question = question(own);
    var since = clock.instant().minus(Duration.ofMinutes(1 + own.nextInt(5_000)));
    var until =
        own.nextBoolean() ? clock.instant() : since.plus(Duration.ofMinutes(1 + own.nextInt(900)));
    var bucket = own.nextBoolean() ? Bucket.HOUR : Bucket.DAY;
    var zone = ZoneId.of(List.of("UTC", "Asia/Kolkata", "America/New_York").get(own.nextInt(3)));
    var moment = DATABASE.transaction();
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    moment.executeWithoutResult(status -> {
      var volume = replica.log.volume(acme, question.query(), since, until, bucket, zone);
      assertThat(volume.stream().map(part -> part.successes() + "+" + part.errors()))
          .as("seed %d: %s from %s to %s, %s", seed, question, since, until, zone)
          .isEqualTo(rows(question, volume));
      openWhenAsked.addAndGet(open());
    });
  }

  private static Question question(Random own) {
    var all = ActivityQuery.builder().build();
    return switch (own.nextInt(4)) {
      case 0 ->
          new Question(
              all.toBuilder().statuses(Set.of(ActivityStatus.ERROR)).build(), "status = 'ERROR'");
      case 1 ->
          new Question(
              all.toBuilder().integration(new IntegrationKey("quickbooks")).build(),
              "integration = 'quickbooks'");
      case 2 ->
          new Question(
              all.toBuilder()
                  .types(Set.of(ActivityType.PRODUCT))
                  .directions(Set.of(Direction.PULL))
                  .build(),
              "type = 'PRODUCT' and direction = 'PULL'");
      default -> new Question(all, "true");
    };
  }

  private List<String> rows(Question question, List<ActivityVolume> parts) {
    return DATABASE
        .jdbc()
        .sql(
            """
            select count(*) filter (where status = 'SUCCESS'),
              count(*) filter (where status = 'ERROR')
            from unnest(?::timestamptz[], ?::timestamptz[]) with ordinality
              as part (since, until, place)
            left join activity on account_id = ? and created_at >= since and created_at < until
              and %s
            group by place order by place
            """
                .formatted(question.condition()))
        .params(
            parts.stream().map(part -> part.since().toString()).toArray(String[]::new),
            parts.stream().map(part -> part.until().toString()).toArray(String[]::new),
            acme.value())
        .query((row, number) -> row.getLong(1) + "+" + row.getLong(2))
        .list();
  }

  private int open() {
    return DATABASE
        .jdbc()
        .sql(
            "select count(*) from activity_open o where account_id = ? and " + OpenDayStore.IS_OPEN)
        .param(acme.value())
        .query(Integer.class)
        .single();
  }
}
