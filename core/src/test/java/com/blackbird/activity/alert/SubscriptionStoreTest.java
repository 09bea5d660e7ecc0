package com.blackbird.activity.alert;

import static com.blackbird.activity.alert.Subscriptions.ACME;
import static com.blackbird.activity.alert.Subscriptions.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.testing.AtOnce;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriptionStoreTest {
  private final TestDatabase database = TestDatabase.create();
  private final SubscriptionStore store = new SubscriptionStore(database.jdbc());

  @BeforeEach
  void accounts() {
    var accounts = new AccountStore(database.jdbc(), new MutableClock());
    accounts.put(Account.of("acme", "Acme", false));
    accounts.put(Account.of("globex", "Globex", false));
  }

  @Test
  void everythingThatWasAskedForIsKept() {
    var subscription =
        new Subscription(
            ACME,
            UUID.randomUUID(),
            OPS,
            new Interest(
                Set.of(new IntegrationKey("shopify-main"), new IntegrationKey("netsuite")),
                Set.of(ActivityType.ORDER),
                Set.of(Direction.PUSH),
                Set.of("credentials")),
            new Threshold.Count(5, Duration.ofMinutes(10)),
            Repeats.THREAD,
            QuietHours.parse("22-7"),
            Digest.WEEKLY,
            ZoneId.of("Asia/Tokyo"),
            List.of(new Rich.Mention(false, "U1"), new Rich.Mention(true, "S1")),
            "ماريا",
            MutableClock.START);
    store.put(subscription, MutableClock.START);

    assertThat(store.find(ACME, subscription.id())).contains(subscription);
    assertThat(store.find(AccountId.of("globex"), subscription.id())).isEmpty();
  }

  @Test
  void aChangedOneTakesThePlaceOfTheFormer() {
    Subscription before = Subscriptions.everything();
    store.put(before, null);
    Subscription after =
        new Subscription(
            ACME,
            before.id(),
            OPS,
            Interest.ALL,
            new Threshold.Rate(10, Duration.ofHours(1)),
            Repeats.NEW_MESSAGE,
            QuietHours.parse("off"),
            Digest.DAILY,
            before.zone(),
            List.of(),
            before.by(),
            before.since());
    store.put(after, MutableClock.START);

    assertThat(store.list(ACME)).containsExactly(after);
  }

  @Test
  void aChannelHasItsOwnAndLosesOnlyThem() {
    Subscription mine = Subscriptions.everything();
    Subscription others =
        Subscriptions.of(
            new ChannelRef(ChatPlatform.DISCORD, "1", "2"), Interest.ALL, Threshold.FIRST);
    store.put(mine, null);
    store.put(others, null);

    assertThat(store.of(ACME, OPS)).containsExactly(mine);
    assertThat(store.remove(ACME, mine.id())).isTrue();
    assertThat(store.remove(ACME, mine.id())).isFalse();
    assertThat(store.list(ACME)).containsExactly(others);
  }

  @Test
  void aChannelNeverHasMoreThanAnybodyCanLookThroughHoweverManyAreMadeAtOnce() throws Exception {
    for (int number = 1; number < SubscriptionStore.MOST; number++) {
      store.put(Subscriptions.everything(), null);
    }

    assertThat(AtOnce.all(6, () -> database.transaction().execute(status -> isPut())))
        .containsOnlyOnce(true);
    List<Subscription> there = store.of(ACME, OPS);
    assertThat(there).hasSize(SubscriptionStore.MOST);
    database
        .transaction()
        .executeWithoutResult(status -> {
          assertThat(store.isFull(Subscriptions.everything())).isTrue();
          assertThat(store.isFull(there.getFirst())).as("what is there").isFalse();
        });
  }

  private boolean isPut() {
    Subscription one = Subscriptions.everything();
    if (store.isFull(one)) {
      return false;
    }
    store.put(one, null);
    return true;
  }
}
