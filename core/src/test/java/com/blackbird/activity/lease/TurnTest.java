package com.blackbird.activity.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnTest {
  private static final UUID ANN = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);
  private static final UUID CEM = new UUID(0, 3);

  @Test
  void whoIsAloneTakesAll() {
    assertThat(taken(ANN, Set.of(ANN), null, null, null)).containsExactly(0, 1, 2);
  }

  @Test
  void whatADeadOneHeldIsFree() {
    assertThat(taken(BEN, Set.of(BEN), ANN, ANN)).containsExactly(0, 1);
    assertThat(taken(BEN, Set.of(ANN, BEN), ANN, ANN)).isEmpty();
  }

  @Test
  void nobodyTakesMoreThanAShare() {
    assertThat(taken(ANN, Set.of(ANN, BEN), null, null, null)).containsExactly(0, 1);
    assertThat(taken(ANN, Set.of(ANN, BEN, CEM), null, null, null)).containsExactly(0);
  }

  @Test
  void whoHasTooManyGivesWhatIsTooMuch() {
    assertThat(left(ANN, Set.of(ANN, BEN), ANN, ANN, ANN, ANN)).containsExactly(2, 3);
  }

  @Test
  void ofThoseWithOneMoreOnlyOneGivesToWhoHasTooFew() {
    Set<UUID> all = Set.of(ANN, BEN, CEM);
    assertThat(left(ANN, all, ANN, ANN, BEN, BEN)).containsExactly(1);
    assertThat(left(BEN, all, ANN, ANN, BEN, BEN)).isEmpty();
  }

  @Test
  void fewerLeasesThanReplicasStayWhereTheyAre() {
    Set<UUID> all = Set.of(ANN, BEN, CEM);
    for (UUID one : all) {
      assertThat(left(one, all, BEN)).isEmpty();
      assertThat(taken(one, all, BEN)).isEmpty();
    }
  }

  @Test
  void nothingOfANewSizeIsTakenBeforeTheOldOneHasEnded() {
    List<Lease> leases =
        List.of(new Lease(1, 0, ANN, 4), new Lease(2, 0, null, 0), new Lease(2, 1, null, 0));

    assertThat(Turn.of(BEN, 2, leases, Set.of(ANN, BEN)).take()).isEmpty();
    assertThat(Turn.of(ANN, 2, leases, Set.of(ANN, BEN)).leave())
        .containsExactly(new Lease(1, 0, ANN, 4));
    assertThat(Turn.of(BEN, 2, leases, Set.of(BEN)).take()).hasSize(2);
  }

  private static List<Integer> taken(UUID me, Set<UUID> alive, @Nullable UUID... holders) {
    return numbers(turn(me, alive, holders).take());
  }

  private static List<Integer> left(UUID me, Set<UUID> alive, @Nullable UUID... holders) {
    return numbers(turn(me, alive, holders).leave());
  }

  private static Turn turn(UUID me, Set<UUID> alive, @Nullable UUID... holders) {
    List<Lease> leases = new ArrayList<>();
    IntStream.range(0, holders.length)
        .forEach(number -> leases.add(new Lease(holders.length, number, holders[number], 7)));
    return Turn.of(me, holders.length, leases, alive);
  }

  private static List<Integer> numbers(List<Lease> leases) {
    return leases.stream().map(Lease::number).toList();
  }
}
