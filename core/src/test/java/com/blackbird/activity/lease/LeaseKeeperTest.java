package com.blackbird.activity.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Replicas on one database; nothing may be used by two of them at once, whatever happens. */
class LeaseKeeperTest {
  private static final Duration TICK = Duration.ofMillis(250);
  private static TestDatabase database;

  private final MutableClock steady = new MutableClock();
  private final String kind = UUID.randomUUID().toString();
  private final Map<Integer, Replica> users = new ConcurrentHashMap<>();
  private final Set<String> clashes = new ConcurrentSkipListSet<>();

  @BeforeAll
  static void create() {
    database = TestDatabase.create();
  }

  @AfterEach
  void nothingWasUsedTwice() {
    assertThat(clashes).isEmpty();
  }

  @Test
  void replicasThatComeAndGoShareWhatThereIs() {
    Replica ann = replica(4);
    ann.round();
    assertThat(ann.used).containsExactly(0, 1, 2, 3);

    Replica ben = replica(4);
    List.of(ben, ann, ben).forEach(Replica::round);
    assertThat(ann.used).containsExactly(0, 1);
    assertThat(ben.used).containsExactly(2, 3);

    ben.keeper.close();
    assertThat(ben.used).isEmpty();
    ann.round();
    assertThat(ann.used).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aThirdReplicaGetsItsShareFromThoseWithOneMore() {
    List<Replica> all = List.of(replica(4), replica(4), replica(4));
    for (int turn = 0; turn < 6; turn++) {
      all.forEach(Replica::round);
    }

    assertThat(all).allMatch(one -> !one.used.isEmpty());
    assertThat(users).hasSize(4);
  }

  @Test
  void whatADeadReplicaHeldIsUsedAgainWithinElevenSeconds() {
    Replica ann = replica(1);
    Replica ben = replica(1);
    ann.round();
    ben.round();
    assertThat(ben.used).isEmpty();

    users.clear(); // Ann is killed.
    Duration passed = tickUntil(() -> ben.used.contains(0), ben);

    assertThat(passed).isBetween(LeaseKeeper.LIFE, Duration.ofSeconds(11));
  }

  @Test
  void whoDoesNotReachTheDatabaseEndsBeforeAnybodyElseBegins() {
    Replica ann = replica(1);
    Replica ben = replica(1);
    ann.round();
    ben.round();
    ann.round();
    ann.isCutOff = true;

    tickUntil(() -> ben.used.contains(0), ann, ben);

    assertThat(ann.used).isEmpty();
    ann.isCutOff = false;
    ann.round();
    assertThat(ann.used).isEmpty();
    assertThat(ben.used).containsExactly(0);
  }

  @Test
  void whoIsAloneHoldsOnWithoutTheDatabase() {
    Replica ann = replica(2);
    ann.round();
    ann.isCutOff = true;
    steady.advance(Duration.ofHours(1));
    ann.keeper.guard();

    assertThat(ann.used).containsExactly(0, 1);
  }

  @Test
  void clocksThatAreAnHourApartChangeNothing() {
    Replica ann = replica(2);
    ann.round();
    var wrong = new MutableClock();
    wrong.advance(Duration.ofHours(1));
    Replica ben = replica(2, wrong);
    for (int turn = 0; turn < 5; turn++) {
      List.of(ben, ann).forEach(Replica::round);
      wrong.advance(Duration.ofMinutes(turn % 2 == 0 ? -120 : 120));
      steady.advance(Duration.ofSeconds(1));
    }

    assertThat(ann.used).containsExactly(0);
    assertThat(ben.used).containsExactly(1);
  }

  /** By the clock of one of them everybody else has been silent for a month. */
  @Test
  void nobodyWhoLivesIsForgotten() {
    Replica ann = replica(2);
    ann.round();
    var wrong = new MutableClock();
    wrong.advance(Duration.ofDays(30));
    Replica ben = replica(2, wrong);
    for (int turn = 0; turn < 5; turn++) {
      List.of(ben, ben, ann).forEach(Replica::round);
      steady.advance(Duration.ofSeconds(1));
    }

    assertThat(ann.used).containsExactly(0);
    assertThat(ben.used).containsExactly(1);
  }

  @Test
  void anotherNumberBeginsWhenTheOldOneHasEndedEverywhere() {
    Replica ann = replica(1);
    ann.round();
    Replica ben = replica(3);
    ben.round();
    assertThat(ben.used).isEmpty();
    assertThat(ann.used).containsExactly(0);

    ann.round();
    for (int turn = 0; turn < 3; turn++) {
      List.of(ben, ann).forEach(Replica::round);
    }
    assertThat(users).hasSize(3);
    assertThat(ann.sizes).containsExactly(1, 3);
    assertThat(ben.sizes).containsExactly(3);
  }

  @Test
  void manyAtOnceNeverUseTheSame() throws Exception {
    List<Replica> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(replica(16));
    }
    try (var threads = Executors.newFixedThreadPool(6)) {
      List<Future<?>> turns = new ArrayList<>();
      for (Replica one : all) {
        turns.add(
            threads.submit(() -> {
              for (int turn = 0; turn < 20; turn++) {
                one.round();
              }
            }));
      }
      for (Future<?> turn : turns) {
        turn.get();
      }
    }
    // Who was ready first knew nothing of the last.
    for (int turn = 0; turn < 4; turn++) {
      all.forEach(Replica::round);
    }
    assertThat(users).hasSize(16);
    assertThat(all).allMatch(one -> one.used.size() == 2 || one.used.size() == 3);
  }

  /** Lets time pass, as the keepers' threads see it, and gives how much has. */
  private Duration tickUntil(BooleanSupplier condition, Replica... replicas) {
    Duration passed = Duration.ZERO;
    while (!condition.getAsBoolean() && passed.compareTo(Duration.ofMinutes(1)) < 0) {
      steady.advance(TICK);
      passed = passed.plus(TICK);
      for (Replica one : replicas) {
        one.keeper.guard();
        if (passed.toMillis() % 1000 == 0) {
          one.round();
        }
      }
    }
    return passed;
  }

  private Replica replica(int size) {
    return replica(size, steady);
  }

  private Replica replica(int size, Clock wall) {
    var store =
        new LeaseStore(database.jdbc(), database.transaction(), wall, kind, UUID.randomUUID());
    store.resize(size);
    return new Replica(store);
  }

  private final class Replica implements LeaseHolder {
    private final Set<Integer> used = new ConcurrentSkipListSet<>();
    private final Set<Integer> sizes = new ConcurrentSkipListSet<>();
    private final LeaseKeeper keeper;
    private boolean isCutOff;

    Replica(LeaseStore store) {
      this.keeper = new LeaseKeeper(store, this, steady);
    }

    void round() {
      if (!isCutOff) {
        keeper.round();
      }
    }

    @Override
    public void begin(int number, int size) {
      if (users.putIfAbsent(number, this) != null) {
        clashes.add("%d of %d".formatted(number, size));
      }
      used.add(number);
      sizes.add(size);
    }

    @Override
    public void end(Collection<Integer> numbers) {
      numbers.forEach(number -> users.remove(number, this));
      used.removeAll(numbers);
    }
  }
}
