package com.blackbird.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivityLogTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final IntegrationKey SHOPIFY = new IntegrationKey("shopify-main");
  private static final IntegrationKey NETSUITE = new IntegrationKey("netsuite");

  private final MutableClock clock = new MutableClock();
  private final Account account = Account.of(UUID.randomUUID().toString(), "Acme", false);
  private final AccountId acme = account.id();
  private final ActivityPartitions partitions =
      new ActivityPartitions(DATABASE.ownerJdbc(), DATABASE.ownerTransaction(), clock);
  private final ActivityStore store = new ActivityStore(DATABASE.jdbc(), clock);
  private final ActivityLog log = new ActivityLog(DATABASE.jdbc());

  @BeforeEach
  void account() {
    new AccountStore(DATABASE.jdbc(), clock).put(account);
  }

  @Test
  void newestComesFirst() {
    record(failed("a", 3), failed("b", 1), failed("c", 2));

    assertThat(shown(query -> query)).containsExactly("b", "c", "a");
  }

  @Test
  void everythingIsReadAsItWasWritten() {
    var activity =
        Activities.failed("shopify-main")
            .at(Instant.parse("2026-11-23T09:00:00.123456Z"))
            .type(ActivityType.CUSTOMER)
            .direction(Direction.PUSH)
            .reference(null)
            .message("\"Größe\" {\\} \uD83D\uDE00\n, NULL")
            .build();
    record(activity);

    assertThat(log.find(acme, activity.ref())).contains(activity);
    assertThat(store.stored(acme, List.of(activity.ref()))).containsValue(activity);
  }

  @Test
  void filtersAreAndTheirValuesAreOr() {
    record(
        failed("a", 5),
        Activities.succeeded("shopify-main").id("b").ago(Duration.ofMinutes(4)).build(),
        Activities.failed("netsuite").id("c").type(ActivityType.PRODUCT).reference("SKU 1").build(),
        Activities.failed("netsuite").id("d").direction(Direction.PUSH).reference(null).build());

    assertThat(shown(q -> q.integration(SHOPIFY))).containsExactly("b", "a");
    assertThat(shown(q -> q.integrations(Set.of(SHOPIFY, NETSUITE)))).hasSize(4);
    assertThat(shown(q -> q.statuses(Set.of(ActivityStatus.SUCCESS)))).containsExactly("b");
    assertThat(shown(q -> q.statuses(Set.of(ActivityStatus.ERROR)).integration(NETSUITE)))
        .containsExactlyInAnyOrder("c", "d");
    assertThat(shown(q -> q.types(Set.of(ActivityType.PRODUCT, ActivityType.CUSTOMER))))
        .containsExactly("c");
    assertThat(shown(q -> q.directions(Set.of(Direction.PUSH)))).containsExactly("d");
    assertThat(shown(q -> q.references(Set.of("SKU 1", "#1021"))))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void textIsFoundInMessageReferenceAndIdAsItStands() {
    record(
        failed("order_1", 3),
        Activities.failed("shopify-main").id("b").reference("50%").message("SKU Ä_1").build(),
        Activities.failed("shopify-main").id("c").reference("5000").message("a\\b").build());

    assertThat(shown(q -> q.text("sku ä_"))).containsExactly("b");
    assertThat(shown(q -> q.text("50%"))).containsExactly("b");
    assertThat(shown(q -> q.text("R_1"))).containsExactly("order_1");
    assertThat(shown(q -> q.text("a\\B"))).containsExactly("c");
    assertThat(shown(q -> q.text("a\0"))).isEmpty();
  }

  @Test
  void windowTakesItsStartButNotItsEnd() {
    record(failed("a", 3), failed("b", 2), failed("c", 1));
    var start = MutableClock.START.minus(Duration.ofMinutes(3));

    assertThat(shown(q -> q.since(start).until(start.plus(Duration.ofMinutes(2)))))
        .containsExactly("b", "a");
  }

  @Test
  void otherAccountsSeeNothing() {
    var activity = failed("a", 1);
    record(activity);
    var stranger = AccountId.of("stranger");

    assertThat(log.page(stranger, ActivityQuery.builder().build(), null).activities()).isEmpty();
    assertThat(log.find(stranger, activity.ref())).isEmpty();
  }

  @Test
  void secondInsertChangesNothing() {
    var first = failed("a", 1);
    record(first);
    var again = Activities.failed("netsuite").id("a").at(first.createdAt()).build();

    assertThat(store.insert(acme, List.of(again))).isEmpty();
    assertThat(log.find(acme, first.ref())).contains(first);
  }

  /** Whatever arrives meanwhile, reading page by page gives what was there, once, in order. */
  @Test
  void pagesStayPutWhileActivitiesArrive() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var before = new ArrayList<Activity>();
    for (int i = 0; i < 200; i++) {
      before.add(anywhere(random, i));
    }
    record(before.toArray(Activity[]::new));
    var query = ActivityQuery.builder().limit(1 + random.nextInt(20)).build();

    var read = new ArrayList<Activity>();
    ActivityCursor cursor = null;
    do {
      var page = log.page(acme, query, cursor);
      read.addAll(page.activities());
      cursor = page.next() == null ? null : ActivityCursor.parse(page.next().text());
      record(anywhere(random, 1000 + read.size()));
    } while (cursor != null);

    assertThat(read).as("seed %d", seed).doesNotHaveDuplicates().containsAll(before);
    assertThat(read)
        .as("seed %d", seed)
        .isSortedAccordingTo(Comparator.comparing(Activity::ref).reversed());
  }

  @Test
  void newerPageIsTheOneJustBefore() {
    record(failed("a", 5), failed("b", 4), failed("c", 3), failed("d", 2), failed("e", 1));
    var query = ActivityQuery.builder().limit(2).build();
    var first = log.page(acme, query, null);
    var second = log.page(acme, query, first.next());

    var back = log.newer(acme, query, second.activities().getFirst().ref());

    assertThat(back.activities()).isEqualTo(first.activities());
    assertThat(back.next()).isEqualTo(first.next());
    assertThat(back.hasNewer()).isFalse();
    assertThat(second.hasNewer()).isTrue();
    var last = log.page(acme, query, second.next());
    assertThat(last.next()).isNull();
    assertThat(log.newer(acme, query, last.activities().getFirst().ref()).hasNewer()).isTrue();
  }

  @Test
  void cursorOfOtherFiltersIsRefused() {
    record(failed("a", 2), failed("b", 1));
    var query = ActivityQuery.builder().limit(1).build();
    var cursor = log.page(acme, query, null).next();

    var other = query.toBuilder().integration(SHOPIFY).build();
    assertThatThrownBy(() -> log.page(acme, other, cursor))
        .isInstanceOf(BadCursor.class)
        .hasMessageContaining("other filters");
    var wider = query.toBuilder().limit(10).since(Instant.EPOCH).build();
    assertThat(log.page(acme, wider, cursor).activities()).hasSize(1);
  }

  @Test
  void inventedCursorIsRefused() {
    for (var text :
        List.of("", "x", "%", "A".repeat(39), "AQ".repeat(200), "AX" + "_".repeat(37))) {
      assertThatThrownBy(() -> ActivityCursor.parse(text)).isInstanceOf(BadCursor.class);
    }
  }

  @Test
  void overviewCountsErrorsSinceAndKnowsTheLastActivity() {
    var integrations = new IntegrationStore(DATABASE.jdbc(), clock);
    integrations.put(Integration.guessed(acme, SHOPIFY));
    integrations.put(Integration.guessed(acme, NETSUITE));
    record(
        failed("a", 90),
        failed("b", 30),
        Activities.succeeded("shopify-main").ago(Duration.ofMinutes(10)).build());

    var overview =
        log.overview(
            acme, MutableClock.START.minus(Duration.ofHours(1)), List.of(SHOPIFY, NETSUITE));

    assertThat(overview.get(SHOPIFY))
        .isEqualTo(
            new IntegrationOverview(
                SHOPIFY, Optional.of(MutableClock.START.minus(Duration.ofMinutes(10))), 1));
    assertThat(overview.get(NETSUITE))
        .isEqualTo(new IntegrationOverview(NETSUITE, Optional.empty(), 0));
  }

  @Test
  void limitOfAPageIsKept() {
    assertThatThrownBy(() -> ActivityQuery.builder().limit(0).build()).hasMessageContaining("500");
    assertThatThrownBy(() -> ActivityQuery.builder().limit(501).build())
        .hasMessageContaining("500");
  }

  private static Activity failed(String id, int minutesAgo) {
    return Activities.failed("shopify-main").id(id).ago(Duration.ofMinutes(minutesAgo)).build();
  }

  /** Some share their createdAt, so that the id decides. */
  private static Activity anywhere(Random random, int number) {
    var age = Duration.ofDays(random.nextInt(60)).plusHours(random.nextInt(3));
    return Activities.failed("shopify-main").id("evt-" + number).ago(age).build();
  }

  private void record(Activity... activities) {
    partitions.ensure(Arrays.asList(activities));
    store.insert(acme, Arrays.asList(activities));
  }

  private List<String> shown(UnaryOperator<ActivityQuery.Builder> filters) {
    var query = filters.apply(ActivityQuery.builder()).build();
    @Nullable ActivityCursor start = null;
    return log.page(acme, query, start).activities().stream().map(Activity::senderId).toList();
  }
}
