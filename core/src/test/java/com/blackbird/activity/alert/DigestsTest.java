package com.blackbird.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.problem.ProblemHarness;
import com.blackbird.activity.problem.ProblemList;
import com.blackbird.activity.stats.StatsDigest;
import com.blackbird.activity.stats.StatsReader;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.Owings;
import com.blackbird.activity.testing.Replicas;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DigestsTest {
  private final ProblemHarness shop = ProblemHarness.alone();
  private final SubscriptionStore subscriptions = new SubscriptionStore(shop.database.jdbc());
  private final Owings owed = new Owings(shop.database.jdbc());
  private final Digests digests = digests();

  @Test
  void aDigestComesWhenItIsDueAndThenAgainTheNextDay() {
    subscribe(Digest.DAILY, shop.clock.instant().plus(Duration.ofHours(1)));
    shop.receive(
        Activities.failed("shopify-main").at(shop.clock.instant()),
        Activities.succeeded("shopify-main").at(shop.clock.instant()));
    assertThat(digests.run()).isZero();

    shop.clock.advance(Duration.ofHours(1));
    assertThat(digests.run()).isEqualTo(1);
    assertThat(owed.take())
        .singleElement()
        .satisfies(digest ->
            assertThat(digest.text()).contains("How all integrations did", "50", "image/png"));

    shop.clock.advance(Duration.ofHours(1));
    assertThat(digests.run()).isZero();
    shop.clock.advance(Duration.ofDays(1));
    assertThat(digests.run()).isEqualTo(1);
  }

  @Test
  void afterALongSilenceTheNewestDigestComesNotSeven() {
    subscribe(Digest.DAILY, shop.clock.instant());
    shop.clock.advance(Duration.ofDays(6).plusHours(12));
    shop.receive(
        Activities.failed("shopify-main").at(shop.clock.instant()),
        Activities.succeeded("shopify-main").at(shop.clock.instant()));
    shop.clock.advance(Duration.ofHours(12));

    digests.run();

    assertThat(owed.take())
        .singleElement()
        .satisfies(digest -> assertThat(digest.text()).contains("50", "image/png"));
  }

  @Test
  void oneThatCannotBeMadeKeepsNoOtherFromComingAndComesLater() {
    subscribe(Digest.DAILY, shop.clock.instant().minusSeconds(60));
    zones("'Nowhere'");
    subscribe(Digest.DAILY, shop.clock.instant());

    assertThatThrownBy(digests::run).isInstanceOf(DateTimeException.class);
    assertThat(owed.take()).hasSize(1);
    zones("'UTC'");
    assertThat(digests.run()).isEqualTo(1);
    assertThat(owed.take()).hasSize(1);
  }

  private void zones(String zone) {
    shop.database.jdbc().sql("update subscription set zone = " + zone).update();
  }

  @Test
  void replicasOweEachDigestOnce() throws Exception {
    subscribe(Digest.DAILY, shop.clock.instant());
    subscribe(Digest.DAILY, shop.clock.instant());

    assertThat(Replicas.at(digests::run)).isEqualTo(2);
    assertThat(owed.take()).hasSize(2);
  }

  private Digests digests() {
    var jdbc = shop.database.jdbc();
    var reader = new StatsReader(new ActivityLog(jdbc), jdbc, shop.clock);
    return new Digests(
        jdbc,
        shop.database.transaction(),
        new StatsDigest(reader, new ProblemList(jdbc), shop.integrations, shop.clock),
        new Outbox(jdbc, shop.clock, new DeliverySignal()),
        shop.clock);
  }

  private void subscribe(Digest digest, Instant at) {
    Subscription it = Subscriptions.everything();
    subscriptions.put(
        new Subscription(
            shop.acme,
            it.id(),
            it.channel(),
            it.interest(),
            it.threshold(),
            it.repeats(),
            it.quiet(),
            digest,
            it.zone(),
            it.mentions(),
            it.by(),
            it.since()),
        at);
  }
}
