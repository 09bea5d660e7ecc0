package com.blackbird.activity.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CausesTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Way ORDERS = new Way(Direction.PULL, ActivityType.ORDER);
  private static final Way PRODUCTS = new Way(Direction.PUSH, ActivityType.PRODUCT);

  private final Standing symptom = standing("", 10, ORDERS);

  @ParameterizedTest
  @ValueSource(strings = {"credentials", "outage"})
  void anExpiredCredentialCausesWhatFailsAfterIt(String category) {
    var cause = standing(category, 0, PRODUCTS);

    assertThat(Causes.of(symptom, List.of(cause))).contains(cause.id());
  }

  @Test
  void whatBeganBeforeItHasAnotherCause() {
    assertThat(Causes.of(symptom, List.of(standing("credentials", 11, ORDERS)))).isEmpty();
    assertThat(Causes.of(symptom, List.of(standing("credentials", 10, ORDERS)))).isEmpty();
  }

  @Test
  void aMissingPermissionCausesOnlyWhatItConcerns() {
    var cause = standing("permission", 0, ORDERS);

    assertThat(Causes.of(symptom, List.of(cause))).contains(cause.id());
    assertThat(Causes.of(standing("", 10, PRODUCTS), List.of(cause))).isEmpty();
    assertThat(Causes.of(standing("", 10, ORDERS, PRODUCTS), List.of(cause))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mapping", "missing-value", "rate-limit", "network"})
  void nothingElseCauses(String category) {
    assertThat(Causes.of(symptom, List.of(standing(category, 0, ORDERS)))).isEmpty();
    assertThat(Causes.mayCause(category)).isFalse();
  }

  @Test
  void theEarliestCauseIsTheCauseOfAll() {
    var outage = standing("outage", 0, ORDERS);
    var credentials = standing("credentials", 5, ORDERS);

    assertThat(Causes.of(symptom, List.of(credentials, outage))).contains(outage.id());
    assertThat(Causes.of(credentials, List.of(outage))).contains(outage.id());
    assertThat(Causes.of(outage, List.of(credentials))).isEmpty();
  }

  /** Or an old problem that nobody closed would hide whatever comes. */
  @Test
  void aCauseThatHasNotShownItselfForAnHourHidesNothing() {
    var quiet =
        new Standing(
            UUID.randomUUID(),
            NINE.minus(Duration.ofDays(3)),
            symptom.since().minus(Causes.FRESH).minusSeconds(1),
            "credentials",
            Set.of(ORDERS));

    assertThat(Causes.of(symptom, List.of(quiet))).isEmpty();
  }

  private static Standing standing(String category, int minutes, Way... kinds) {
    var since = NINE.plus(Duration.ofMinutes(minutes));
    return new Standing(
        UUID.randomUUID(), since, since.plus(Duration.ofMinutes(30)), category, Set.of(kinds));
  }
}
