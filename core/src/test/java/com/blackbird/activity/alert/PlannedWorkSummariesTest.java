package com.blackbird.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.planned.PlannedWork;
import com.blackbird.activity.planned.PlannedWorkStore;
import com.blackbird.activity.problem.ProblemHarness;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.Owings;
import com.blackbird.activity.testing.Owings.Owing;
import com.blackbird.activity.testing.Replicas;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class PlannedWorkSummariesTest {
  private static final String TAKEN = ProblemHarness.TAKEN;
  private static final String CLOSED = "The warehouse is closed";
  private static final IntegrationKey STORE = new IntegrationKey("shopify-main");

  private final ProblemHarness shop = ProblemHarness.alone();
  private final Outbox outbox = new Outbox(shop.database.jdbc(), shop.clock, new DeliverySignal());
  private final PlannedWorkStore planned = new PlannedWorkStore(shop.database.jdbc());
  private final Alerts alerts = alerts();
  private final PlannedWorkSummaries summaries =
      new PlannedWorkSummaries(
          shop.database.jdbc(), shop.database.transaction(), shop.integrations, outbox, shop.clock);
  private final Owings owed = new Owings(shop.database.jdbc());

  @Test
  void whileWorkIsPlannedNobodyIsAlertedAndAfterItOneMessageSumsUp() {
    subscribe();
    plan(Optional.of(STORE), Duration.ZERO, Duration.ofHours(1));
    fail(TAKEN, 3);
    fail(CLOSED, 2);
    assertThat(told()).isEmpty();

    later(Duration.ofMinutes(30));
    go(TAKEN, 3);
    later(Duration.ofMinutes(31));

    List<Owing> after = told();
    assertThat(after).hasSize(1);
    assertThat(after.getFirst().text())
        .contains(
            "During planned work on Shopify Main: 5 errors in 2 problems",
            "1 is still open.",
            "Maria had paused alerts",
            "moving house");
    assertThat(told()).as("once").isEmpty();
  }

  @Test
  void replicasSumUpOnce() throws Exception {
    subscribe();
    plan(Optional.of(STORE), Duration.ZERO, Duration.ofHours(1));
    fail(TAKEN, 1);
    shop.look();
    later(Duration.ofHours(2));

    assertThat(Replicas.at(summaries::run)).isEqualTo(1);
    assertThat(owed.take()).filteredOn(one -> one.text().contains("During planned")).hasSize(1);
  }

  @Test
  void whatCannotBeSummedUpKeepsNoOtherFromIt() {
    subscribe();
    plan(Optional.of(STORE), Duration.ZERO, Duration.ofHours(1));
    plan(Optional.empty(), Duration.ZERO, Duration.ofHours(2));
    fail(TAKEN, 1);
    shop.look();
    later(Duration.ofHours(3));
    shop.database
        .ownerJdbc()
        .sql(
            """
            alter table delivery add constraint refused
              check (body not like '%During planned work on Shopify%')
            """)
        .update();

    assertThatThrownBy(summaries::run).isInstanceOf(DataAccessException.class);
    assertThat(owed.take()).filteredOn(one -> one.text().contains("During planned")).hasSize(1);
  }

  @Test
  void whatFailsAgainAfterwardsIsAlerted() {
    subscribe();
    plan(Optional.empty(), Duration.ZERO, Duration.ofHours(1));
    fail(TAKEN, 1);
    later(Duration.ofHours(2));
    assertThat(told())
        .singleElement()
        .extracting(Owing::text)
        .asString()
        .contains("During planned");

    fail(TAKEN, 1);

    assertThat(told()).singleElement().extracting(Owing::text).asString().contains(TAKEN, "Open");
  }

  @Test
  void whatWasToldBeforeStillTurnsGreen() {
    subscribe();
    fail(TAKEN, 1);
    assertThat(told()).hasSize(1);
    plan(Optional.of(STORE), Duration.ZERO, Duration.ofHours(4));
    later(Duration.ofMinutes(10));

    go(TAKEN, 1);
    later(Duration.ofMinutes(10));

    assertThat(told()).extracting(Owing::text).first().asString().contains("Recovered");
  }

  @Test
  void workToComeAndOnOthersIsNoReasonToBeStill() {
    subscribe();
    plan(Optional.of(STORE), Duration.ofHours(5), Duration.ofHours(6));
    plan(Optional.of(new IntegrationKey("netsuite")), Duration.ZERO, Duration.ofHours(6));
    fail(TAKEN, 1);

    assertThat(told()).hasSize(1);
  }

  @Test
  void whatQuietHoursHeldBeforeTheWorkIsToldAfterIt() {
    // It is 10:00 in UTC, 11:00 in Berlin.
    new SubscriptionStore(shop.database.jdbc())
        .put(Subscriptions.of(shop.acme, Subscriptions.quiet("10:00-13:00")), null);
    fail(TAKEN, 1);
    assertThat(told()).isEmpty();
    plan(Optional.of(STORE), Duration.ofHours(1), Duration.ofHours(3));
    later(Duration.ofHours(2));
    assertThat(told()).as("quiet no more, but worked on").isEmpty();

    later(Duration.ofHours(1));

    assertThat(told()).singleElement().extracting(Owing::text).asString().contains(TAKEN, "Open");
  }

  @Test
  void whatWasBackInQuietHoursBeforeTheWorkIsToldAfterIt() {
    // It is 10:00 in UTC, 11:00 in Berlin.
    new SubscriptionStore(shop.database.jdbc())
        .put(Subscriptions.of(shop.acme, Subscriptions.quiet("12:00-14:00")), null);
    fail(TAKEN, 1);
    told();
    later(Duration.ofMinutes(10));
    go(TAKEN, 1);
    later(Duration.ofMinutes(80));
    told();
    fail(TAKEN, 1);
    assertThat(told()).as("its message").hasSize(1);
    plan(Optional.of(STORE), Duration.ofMinutes(60), Duration.ofHours(3));
    later(Duration.ofMinutes(90));
    assertThat(told()).as("quiet no more, but worked on").isEmpty();

    later(Duration.ofMinutes(90));

    assertThat(told()).extracting(Owing::text).last().asString().contains(TAKEN, "It is back");
  }

  @Test
  void whereItIsQuietWhenTheWorkEndsItIsSummedUpWhenTheQuietEnds() {
    // It is 10:00 in UTC, 11:00 in Berlin.
    var subscriptions = new SubscriptionStore(shop.database.jdbc());
    subscriptions.put(Subscriptions.of(shop.acme, Subscriptions.quiet("10:00-13:00")), null);
    var games = new ChannelRef(ChatPlatform.DISCORD, "1", "2");
    Subscription loud = Subscriptions.of(games, Interest.ALL, Threshold.FIRST);
    subscriptions.put(Subscriptions.of(shop.acme, loud), null);
    plan(Optional.of(STORE), Duration.ZERO, Duration.ofHours(1));
    fail(TAKEN, 1);
    later(Duration.ofMinutes(90));

    Owing first = told().getFirst();
    assertThat(first.channel()).isEqualTo("2");
    assertThat(told()).as("once").isEmpty();
    later(Duration.ofMinutes(30));
    assertThat(told())
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.text()).contains("During planned work"))
        .anySatisfy(one -> assertThat(one.channel()).isEqualTo("C1"))
        .anySatisfy(one -> assertThat(one.handle()).isEqualTo(first.handle()));
    later(Duration.ofHours(1));
    assertThat(told()).isEmpty();
  }

  @Test
  void workThatIsEndedEarlyIsSummedUpThen() {
    subscribe();
    UUID work = plan(Optional.of(STORE), Duration.ZERO, Duration.ofHours(6));
    fail(TAKEN, 1);
    later(Duration.ofMinutes(5));

    assertThat(planned.end(shop.acme, work, ProblemHarness.MARIA, shop.clock.instant())).isTrue();
    assertThat(planned.end(shop.acme, work, ProblemHarness.MARIA, shop.clock.instant())).isFalse();
    later(PlannedWorkSummaries.SETTLED);

    assertThat(told()).singleElement().extracting(Owing::text).asString().contains("1 error in 1");
  }

  @Test
  void whereNothingFailedNothingIsSaid() {
    subscribe();
    plan(Optional.of(STORE), Duration.ZERO, Duration.ofHours(1));
    later(Duration.ofHours(2));

    assertThat(told()).isEmpty();
  }

  private UUID plan(Optional<IntegrationKey> where, Duration from, Duration until) {
    UUID id = UUID.randomUUID();
    var now = shop.clock.instant();
    planned.add(
        new PlannedWork(
            shop.acme,
            id,
            where,
            now.plus(from),
            now.plus(until),
            "moving house",
            new Who("SLACK/T1/U1", "Maria")),
        now);
    return id;
  }

  private void fail(String message, int count) {
    shop.receive(
        IntStream.range(0, count)
            .mapToObj(i ->
                Activities.failed(STORE.text())
                    .at(shop.clock.instant())
                    .message(message)
                    .reference("#" + message.length() + i))
            .toArray(Activities[]::new));
  }

  private void go(String message, int count) {
    shop.receive(
        IntStream.range(0, count)
            .mapToObj(i ->
                Activities.succeeded(STORE.text())
                    .at(shop.clock.instant())
                    .reference("#" + message.length() + i))
            .toArray(Activities[]::new));
  }

  private void later(Duration time) {
    shop.clock.advance(time);
  }

  private List<Owing> told() {
    shop.look();
    alerts.run();
    summaries.run();
    return owed.take();
  }

  private void subscribe() {
    new SubscriptionStore(shop.database.jdbc())
        .put(Subscriptions.of(shop.acme, Subscriptions.everything()), null);
  }

  private Alerts alerts() {
    var jdbc = shop.database.jdbc();
    var messages =
        new AlertMessage(new ProblemViews(jdbc, shop.integrations, Guides.bundled(), shop.clock));
    return new Alerts(
        jdbc,
        shop.database.transaction(),
        messages,
        new Watches(jdbc, outbox, messages, shop.clock),
        outbox,
        shop.clock);
  }
}
