package com.blackbird.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
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
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestsTest {
  /** From the morning into the night. */
  private static final Duration LATE = Duration.ofHours(14);

  private final ProblemHarness shop = ProblemHarness.alone();
  private final SubscriptionStore subscriptions = new SubscriptionStore(shop.database.jdbc());
  private final Owings owed = new Owings(shop.database.jdbc());
  private final Digests digests = digests();

  @Test
  void aDigestComesWhenItIsDueAndThenAgainTheNextDay() {
    subscribe(Digest.DAILY, shop.clock.instant().plus(Duration.ofHours(22)));
    shop.receive(
        Activities.failed("shopify-main").at(shop.clock.instant()),
        Activities.succeeded("shopify-main").at(shop.clock.instant()));
    assertThat(digests.run()).isZero();

    shop.clock.advance(Duration.ofHours(22));
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
  void oneThatIsSoLateThatItIsQuietComesWhenTheQuietEnds() {
    subscribe(Subscriptions.quiet("22-7"), Digest.DAILY, nineInBerlin(24));
    shop.receive(
        Activities.failed("shopify-main").at(shop.clock.instant()),
        Activities.succeeded("shopify-main").at(shop.clock.instant()));
    shop.clock.advance(Duration.between(shop.clock.instant(), nineInBerlin(24).plus(LATE)));
    digests.run();
    assertThat(owed.take()).isEmpty();

    shop.clock.advance(Duration.ofHours(8));
    digests.run();
    assertThat(owed.take())
        .singleElement()
        .satisfies(digest -> assertThat(digest.text()).contains("50", "image/png"));
    shop.clock.advance(Duration.between(shop.clock.instant(), nineInBerlin(25)));
    digests.run();
    assertThat(owed.take())
        .singleElement()
        .satisfies(digest -> assertThat(digest.text()).contains("Nothing was logged"));
  }

  @Test
  void itIsAboutTheIntegrationsThatTheSubscriptionNames() {
    shop.integrations.put(Integration.guessed(shop.acme, new IntegrationKey("xero")));
    Set<IntegrationKey> named =
        Set.of(new IntegrationKey("shopify-main"), new IntegrationKey("netsuite"));
    subscribe(
        Subscriptions.of(
            Subscriptions.OPS, new Interest(named, Set.of(), Set.of(), Set.of()), Threshold.FIRST),
        Digest.DAILY,
        nineInBerlin(24));
    shop.receive(
        Activities.succeeded("shopify-main").at(shop.clock.instant()),
        Activities.failed("netsuite").message("The period is closed").at(shop.clock.instant()),
        Activities.failed("xero").message("The ledger is locked").at(shop.clock.instant()));
    shop.clock.advance(Duration.ofHours(22));

    digests.run();

    assertThat(owed.take())
        .singleElement()
        .satisfies(digest ->
            assertThat(digest.text())
                .contains("How NetSuite and Shopify Main did", "50", "The period is closed")
                .doesNotContain("The ledger is locked"));
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

  private static Instant nineInBerlin(int day) {
    return Instant.parse("2026-11-" + day + "T08:00:00Z");
  }

  private void subscribe(Digest digest, Instant at) {
    subscribe(Subscriptions.everything(), digest, at);
  }

  private void subscribe(Subscription it, Digest digest, Instant at) {
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
