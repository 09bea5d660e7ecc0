package com.blackbird.activity.problem;

import static com.blackbird.activity.problem.ProblemHarness.TAKEN;
import static com.blackbird.activity.problem.ProblemHarness.failed;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.AtOnce;
import com.blackbird.activity.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemIntakeTest {
  private final ProblemHarness shop = new ProblemHarness();

  @Test
  void theSameErrorWithOtherValuesIsOneProblem() {
    shop.receive(
        failed("Order 1021 not found", 5),
        failed("Order 1044 not found", 3),
        failed("Customer is locked", 2));

    var problem = shop.problem("Order 7 not found");
    assertThat(problem.count()).isEqualTo(2);
    assertThat(problem.firstSeen()).isEqualTo(MutableClock.START.minus(Duration.ofMinutes(5)));
    assertThat(problem.lastSeen()).isEqualTo(MutableClock.START.minus(Duration.ofMinutes(3)));
    assertThat(problem.sample()).isEqualTo("Order 1021 not found");
    assertThat(problem.state()).isEqualTo(ProblemState.OPEN);
    assertThat(shop.problem("Customer is locked").count()).isEqualTo(1);
  }

  @Test
  void theSameErrorOnAnotherIntegrationIsAnotherProblem() {
    shop.receive(failed(TAKEN, 1), Activities.failed("netsuite").message(TAKEN));

    assertThat(shop.problem(TAKEN).count()).isEqualTo(1);
  }

  @Test
  void theLogKeepsTheProblemOfAnErrorAndFindsItsActivities() {
    shop.receive(
        failed(TAKEN, 3), failed("Customer is locked", 2), Activities.succeeded("shopify-main"));

    assertThat(shop.logged())
        .extracting(Activity::problem)
        .containsExactly(null, shop.id("Customer is locked"), shop.id(TAKEN));
    var ofProblem = ActivityQuery.builder().problems(Set.of(shop.id(TAKEN))).build();
    assertThat(shop.log.page(shop.acme, ofProblem, null).activities())
        .extracting(Activity::message)
        .containsExactly(TAKEN);
  }

  @Test
  void sendingAgainCountsNothing() {
    var errors = List.of(failed(TAKEN, 3).build(), failed(TAKEN, 2).build());
    shop.receive(errors);
    shop.receive(errors);
    shop.receive(List.of(errors.getFirst(), failed(TAKEN, 1).build(), errors.getFirst()));

    assertThat(shop.problem(TAKEN).count()).isEqualTo(3);
  }

  @Test
  void aFailedRecordHasSyncedWhenItGoesThroughLater() {
    shop.receive(failed(TAKEN, 9).reference("#1"), failed(TAKEN, 8).reference("#2"));
    shop.receive(succeeded(7).reference("#1"), succeeded(10).reference("#2"));
    shop.look();

    var facts = shop.facts(TAKEN);
    assertThat(facts.records()).isEqualTo(2);
    assertThat(facts.stuck()).isEqualTo(1);
    assertThat(facts.inferred()).isFalse();
  }

  @Test
  void anErrorThatArrivesAfterTheLaterSuccessIsNotStuck() {
    shop.receive(succeeded(2).reference("#1"));
    shop.receive(failed(TAKEN, 9).reference("#1"));
    shop.look();

    assertThat(shop.facts(TAKEN).stuck()).isZero();
  }

  @Test
  void whatWentTheOtherWayCuresNothing() {
    shop.receive(failed(TAKEN, 9).reference("#1"));
    shop.receive(succeeded(2).reference("#1").direction(Direction.PUSH));
    shop.look();

    assertThat(shop.facts(TAKEN).stuck()).isEqualTo(1);
  }

  @Test
  void withoutReferenceASuccessOfTheSameKindCountsAfterTenQuietMinutes() {
    shop.receive(failed(TAKEN, 30).reference(null), succeeded(25));
    shop.look();
    assertThat(shop.facts(TAKEN).stuck()).isEqualTo(1);

    shop.receive(succeeded(19));
    shop.look();
    var facts = shop.facts(TAKEN);
    assertThat(facts.stuck()).isZero();
    assertThat(facts.inferred()).isTrue();
  }

  /** Both transactions are under way at once, so neither sees what the other stores. */
  @Test
  void aSuccessStoredAtTheSameMomentIsFoundByTheSecondLook() {
    var error = failed(TAKEN, 9).reference("#1").build();
    var success = succeeded(2).reference("#1").build();
    shop.database
        .transaction()
        .executeWithoutResult(status -> {
          shop.receive(List.of(success));
          AtOnce.meanwhile(() -> {
            shop.receive(List.of(error));
            shop.look();
          });
        });
    assertThat(shop.facts(TAKEN).stuck()).isEqualTo(1);

    shop.lookAfter(RecordStore.SECOND_LOOK.plusSeconds(1));
    assertThat(shop.facts(TAKEN).stuck()).isZero();
  }

  private static Activities succeeded(int minutesAgo) {
    return Activities.succeeded("shopify-main").ago(Duration.ofMinutes(minutesAgo));
  }
}
