package com.blackbird.activity.alert;

import static com.blackbird.activity.alert.Subscriptions.ACME;
import static com.blackbird.activity.alert.Subscriptions.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Membership;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.Language;
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

  /** Discord takes no message of more than 40 components. */
  @Test
  void howeverManyAChannelHasEachCanBeStopped() {
    for (int count = 0; count < 12; count++) {
      store.put(Subscriptions.everything(), null);
    }
    var clock = new MutableClock();
    var subscriptions =
        new ChannelSubscriptions(
            store,
            new IntegrationStore(database.jdbc(), clock),
            new Outbox(database.jdbc(), clock, new DeliverySignal()),
            new Audit(database.jdbc(), database.transaction(), clock),
            database.transaction(),
            clock);
    Call call =
        new Call(
            new Caller(
                OPS,
                "store",
                new ChatUser("U1", "sam"),
                () -> Language.ENGLISH,
                Membership.UNKNOWN),
            Account.of("acme", "Acme", false));

    assertThat(labels(subscriptions.list(call, true))).hasSize(10);
    assertThat(labels(subscriptions.list(call, "stop/1"))).hasSize(2).contains("Stop");
    assertThat(labels(subscriptions.list(call, "change/1"))).hasSize(2).contains("Change");
  }

  private static List<String> labels(ChatMessage message) {
    return message.parts().stream()
        .filter(Part.Entry.class::isInstance)
        .map(part -> ((Part.Entry) part).button().label())
        .toList();
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
}
