package com.blackbird.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterestTest {
  private static final IntegrationKey SHOPIFY = new IntegrationKey("shopify-main");

  @Test
  void whoNamesNothingHearsEverything() {
    assertThat(covers(Interest.ALL)).isTrue();
  }

  @Test
  void eachFilterMustMeetTheProblemAndOneOfItsValuesIsEnough() {
    assertThat(
            covers(
                new Interest(
                    Set.of(SHOPIFY, new IntegrationKey("netsuite")),
                    Set.of(ActivityType.ORDER),
                    Set.of(),
                    Set.of("credentials", "mapping"))))
        .isTrue();
    assertThat(covers(new Interest(Set.of(), Set.of(ActivityType.CUSTOMER), Set.of(), Set.of())))
        .isFalse();
    assertThat(covers(new Interest(Set.of(SHOPIFY), Set.of(), Set.of(), Set.of("outage"))))
        .isFalse();
  }

  @Test
  void whatConcernsEveryIntegrationIsAskedForByItsCategoryAlone() {
    Interest outages = new Interest(Set.of(SHOPIFY), Set.of(), Set.of(), Set.of("outage"));

    assertThat(outages.coversCategory("outage")).isTrue();
    assertThat(outages.coversCategory("mapping")).isFalse();
    assertThat(Interest.ALL.coversCategory("mapping")).isTrue();
  }

  private static boolean covers(Interest interest) {
    return interest.covers(
        SHOPIFY,
        Set.of(ActivityType.ORDER, ActivityType.PRODUCT),
        Set.of(Direction.PULL),
        "mapping");
  }
}
