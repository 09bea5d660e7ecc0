package com.blackbird.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.ProblemHarness;
import com.blackbird.activity.testing.Activities;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForecastsTest {
  private final ProblemHarness shop = ProblemHarness.inTurn();
  private final Forecasts forecasts = new Forecasts(shop.database.jdbc(), shop.clock);

  @Test
  void ofAnAccountThatHasReportedNothingNothingIsKnown() {
    assertThat(said(Threshold.FIRST)).startsWith("Last week nothing was reported at all");
  }

  @Test
  void aWeekWithoutErrorsWasCalm() {
    shop.receive(Activities.succeeded("shopify-main").ago(Duration.ofHours(5)));

    assertThat(said(Threshold.FIRST))
        .isEqualTo("Last week was calm: this would have been no alert.");
  }

  @Test
  void eachProblemThatReachesTheThresholdIsAnAlert() {
    shop.receive(
        failed(ProblemHarness.TAKEN, 5),
        failed(ProblemHarness.TAKEN, 6),
        failed(ProblemHarness.TAKEN, 7),
        failed("Customer is locked", 5),
        failed("Customer is locked", 90),
        failed("Too long ago", 9 * 24 * 60),
        Activities.succeeded("shopify-main").ago(Duration.ofMinutes(4)));

    assertThat(said(Threshold.FIRST))
        .isEqualTo(
            "Last week this would have been 5 errors in 2 alerts. The busiest: “%s” (3)."
                .formatted(ProblemHarness.TAKEN));
    assertThat(said(new Threshold.Count(3, Duration.ofMinutes(10))))
        .isEqualTo("Last week this would have been 5 errors in 1 alert.");
    assertThat(said(new Threshold.Count(4, Duration.ofMinutes(10))))
        .isEqualTo("Last week this would have been 5 errors, and no alert.");
    assertThat(said(new Threshold.Rate(50, Duration.ofHours(1))))
        .as("too few to speak of a share")
        .isEqualTo("Last week this would have been 5 errors, and no alert.");
  }

  @Test
  void whereThereIsTooMuchToLookThroughItSaysSo() {
    shop.receive(failed(ProblemHarness.TAKEN, 5), failed(ProblemHarness.TAKEN, 6));
    shop.receive(failed("Customer is locked", 7));

    assertThat(said(new Forecasts(shop.database.jdbc(), shop.clock, 2), Threshold.FIRST))
        .isEqualTo(
            "Last week this would have been at least 2 errors in 1 alert; I look through the newest"
                + " ones only.");
  }

  private String said(Threshold threshold) {
    return said(forecasts, threshold);
  }

  private String said(Forecasts by, Threshold threshold) {
    Subscription it = Subscriptions.of(Subscriptions.OPS, Interest.ALL, threshold);
    return by.of(Subscriptions.of(shop.acme, it)).sentence(Language.ENGLISH);
  }

  private static Activities failed(String message, int minutesAgo) {
    return Activities.failed("shopify-main").message(message).ago(Duration.ofMinutes(minutesAgo));
  }
}
