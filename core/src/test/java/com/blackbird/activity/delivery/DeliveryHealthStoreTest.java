package com.blackbird.activity.delivery;

import static com.blackbird.activity.delivery.DeliveryHarness.ACME;
import static com.blackbird.activity.delivery.DeliveryHarness.channel;
import static com.blackbird.activity.delivery.DeliveryHarness.handle;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryHealthStoreTest {
  private final DeliveryHarness it = new DeliveryHarness();
  private final DeliveryHealthStore health = new DeliveryHealthStore(it.jdbc, it.clock);

  @Test
  void itTellsWhatWaitsWhatIsHeldAndWhatWasRefused() {
    it.chat.answersOnce(channel("C1"), new SendResult.Refused(Reason.NOT_IN_CHANNEL, "kicked"));
    it.chat.answersOnce(channel("C2"), new SendResult.Refused(Reason.TOO_LONG, "msg_too_long"));
    it.show("C1", "held", "x");
    it.show("C2", "dead", "x");
    it.show("C3", "sent", "x");
    it.worker().works();
    it.show("C4", "waits", "x");
    it.clock.advance(Duration.ofMinutes(5));

    DeliveryHealth acme = health.of(ACME);
    assertThat(acme.owed()).isEqualTo(2);
    assertThat(acme.oldest()).isEqualTo(MutableClock.START);
    assertThat(acme.sent()).isEqualTo(1);
    assertThat(acme.troubles()).extracting(ChannelTrouble::detail).containsExactly("kicked");
    assertThat(acme.dead()).extracting(DeliveryHealth.Dead::detail).containsExactly("msg_too_long");
    assertThat(health.backlog())
        .isEqualTo(new DeliveryHealthStore.Backlog(2, Duration.ofMinutes(5), 1));
    assertThat(health.of(AccountId.of("other")).owed()).isZero();
  }

  @Test
  void whatItsOwnerWantsKeptForATimeIsForgottenAfterItAndNothingElse() {
    it.show("C1", "kept", "x");
    it.outbox.owe(
        List.of(
            Owed.show(handle("C1", "done"), ChatMessage.of("x")).keptFor(Duration.ofDays(365))));
    it.worker().works();
    it.clock.advance(Duration.ofDays(400));

    assertThat(health.forgetOld()).isEqualTo(1);
    assertThat(it.outbox.posted(handle("C1", "kept"))).isPresent();
    assertThat(it.outbox.posted(handle("C1", "done"))).isEmpty();
  }

  @Test
  void ofWhatIsHeldTheFirstAndTheNewestWishAreKept() {
    it.chat.fallsIll("C1", new SendResult.Refused(Reason.CHANNEL_GONE, "is_archived"));
    var worker = it.worker();
    it.show("C1", "a", "a1");
    worker.works();
    for (String state : List.of("a2", "a3", "a4", "a5")) {
      it.show("C1", "a", state);
    }
    it.show("C1", "b", "b1");

    assertThat(health.forgetOld()).as("a2, a3 and a4").isEqualTo(3);
    assertThat(health.of(ACME).owed()).isEqualTo(3);
    it.chat.isWellAgain();
    it.clock.advance(Duration.ofMinutes(15));
    worker.works();
    assertThat(it.chat.texts(channel("C1"))).containsExactly("a5", "b1");
  }

  @Test
  void whoLinkedTheWorkspaceHearsOfAChannelThatIsAway() {
    it.hooks =
        new DeliveryHooks(
            CatchUp.none(),
            new TroubleReport(
                it.outbox,
                lost -> Optional.of("U7"),
                lost -> ChatMessage.of(lost.channel().channel() + ": " + lost.detail())),
            DeliveryWatch.none(),
            List.of());
    it.chat.answersOnce(channel("C1"), new SendResult.Refused(Reason.CHANNEL_GONE, "is_archived"));
    it.show("C1", "a", "x");
    it.worker().works();

    assertThat(it.chat.texts(ChannelRef.direct(ChatPlatform.SLACK, "T1", "U7")))
        .singleElement()
        .asString()
        .contains("C1: is_archived");
  }
}
