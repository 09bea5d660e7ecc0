package com.blackbird.activity.problem;

import static com.blackbird.activity.problem.ProblemHarness.SHOPIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.problem.ProblemNumbers.Frequent;
import com.blackbird.activity.problem.ProblemNumbers.Recognised;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemNumbersTest {
  private final ProblemHarness shop = new ProblemHarness();
  private final ProblemNumbers numbers = new ProblemNumbers(shop.database.jdbc());

  @Test
  void theSameErrorWithOtherValuesIsCountedAsOneProblem() {
    shop.receive(
        failed("a", 5, "SKU 17 is out of stock"),
        failed("b", 4, "SKU 23 is out of stock"),
        failed("c", 3, "timeout"),
        failed("old", 60 * 50, "timeout"));
    shop.look();

    assertThat(mostFrequent(Set.of(SHOPIFY)))
        .extracting(Frequent::errors, Frequent::integration)
        .containsExactly(tuple(2L, SHOPIFY), tuple(1L, SHOPIFY));
    assertThat(mostFrequent(Set.of()).getFirst().title()).contains("out of stock");
    assertThat(mostFrequent(Set.of(new IntegrationKey("netsuite")))).isEmpty();
  }

  @Test
  void whatIsMergedIsCountedInTheWhole() {
    shop.receive(failed("a", 5, "out of stock"), failed("b", 4, "timeout"));
    shop.look();
    shop.hands.merge(shop.acme, shop.id("timeout"), shop.id("out of stock"), ProblemHarness.SAM);

    assertThat(mostFrequent(Set.of())).extracting(Frequent::errors).containsExactly(2L);
  }

  @Test
  void whatGuidesExplainIsCountedByPlatform() {
    shop.receive(
        failed("a", 5, "credentials expired"),
        failed("b", 4, "timeout"),
        failed("c", 4, "timeout"),
        Activities.failed("netsuite").id("d").ago(Duration.ofMinutes(1)).message("outage"));
    shop.look();

    assertThat(
            numbers.recognised(
                shop.acme,
                Set.of(),
                MutableClock.START.minus(Duration.ofDays(1)),
                MutableClock.START.plusSeconds(1)))
        .containsExactly(new Recognised("Shopify", 3, 1), new Recognised("NetSuite", 1, 1));
  }

  @Test
  void whatNoGuideExplainsIsListedByHowOftenItCame() {
    shop.receive(
        failed("a", 5, "credentials expired"),
        failed("b", 9, "timeout"),
        failed("c", 8, "timeout"),
        failed("d", 1, "the moon"));
    shop.look();

    assertThat(
            new ProblemList(shop.database.jdbc())
                .newest(shop.acme, new ProblemQuery(Set.of(), Set.of(), true), 10, 0))
        .extracting(one -> one.problem().sample())
        .containsExactly("timeout", "the moon");
  }

  private List<Frequent> mostFrequent(Set<IntegrationKey> of) {
    return numbers.mostFrequent(
        shop.acme,
        of,
        MutableClock.START.minus(Duration.ofDays(1)),
        MutableClock.START.plusSeconds(1),
        3);
  }

  private static Activities failed(String id, int minutesAgo, String message) {
    return Activities.failed(SHOPIFY.text())
        .id(id)
        .ago(Duration.ofMinutes(minutesAgo))
        .message(message);
  }
}
