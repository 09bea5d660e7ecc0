package com.blackbird.activity.delivery;

import static com.blackbird.activity.delivery.DeliveryHarness.channel;
import static com.blackbird.activity.delivery.DeliveryHarness.handle;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendPace;
import com.blackbird.activity.chat.SendResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourierTest {
  private final DeliveryHarness it = new DeliveryHarness();
  private final DeliveryHarness.Worker worker = it.worker();

  @Test
  void aMessageIsPostedEditedAndTakenBackUnderItsName() {
    it.show("C1", "alert", "broken");
    worker.works();
    assertThat(it.chat.texts(channel("C1"))).containsExactly("broken");

    it.show("C1", "alert", "recovered");
    worker.works();
    assertThat(it.chat.texts(channel("C1"))).containsExactly("recovered");

    it.outbox.takeBack(handle("C1", "alert"));
    worker.works();
    assertThat(it.chat.texts(channel("C1"))).isEmpty();
    assertThat(it.chat.calls()).containsExactly("post C1 broken", "edit C1 recovered", "delete C1");
    assertThat(it.rows("delivery")).isZero();
  }

  @Test
  void aMessageThatWasTakenBackIsPostedAnewWhenItIsAskedForAgain() {
    it.show("C1", "alert", "one");
    worker.works();
    it.outbox.takeBack(handle("C1", "alert"));
    worker.works();
    it.show("C1", "alert", "two");
    worker.works();

    assertThat(it.chat.texts(channel("C1"))).containsExactly("two");
    assertThat(it.chat.shown().getFirst().key())
        .isNotEqualTo(Attempt.key(handle("C1", "alert").id(), 0))
        .hasSizeLessThanOrEqualTo(25);
  }

  @Test
  void onlyTheNewestStateIsSentInThePlaceOfTheFirst() {
    it.show("C1", "a", "a1");
    it.show("C1", "b", "b1");
    it.show("C1", "a", "a2");
    it.show("C1", "a", "a3");
    worker.works();

    assertThat(it.chat.calls()).containsExactly("post C1 a3", "post C1 b1");
    assertThat(it.rows("delivery")).isZero();
  }

  @Test
  void whatWasNeverSentIsTakenBackWithoutAWord() {
    it.show("C1", "a", "a1");
    it.outbox.takeBack(handle("C1", "a"));
    worker.works();

    assertThat(it.chat.calls()).isEmpty();
    assertThat(it.rows("delivery")).isZero();
  }

  @Test
  void nothingIsSentThatWasNotCommitted() {
    it.transaction.executeWithoutResult(status -> {
      it.show("C1", "a", "a1");
      status.setRollbackOnly();
    });
    worker.worksFor(Duration.ofSeconds(30));

    assertThat(it.chat.calls()).isEmpty();
  }

  @Test
  void whatAnotherProcessWroteIsFoundWithinATenthOfASecond() {
    worker.works();
    new Outbox(it.jdbc, it.clock, new DeliverySignal())
        .show(handle("C1", "a"), ChatMessage.of("from elsewhere"));
    worker.worksFor(Duration.ofMillis(100));

    assertThat(it.chat.texts(channel("C1"))).containsExactly("from elsewhere");
  }

  @Test
  void aReplyStandsInTheThreadOfItsMessageEvenWhenBothAreNew() {
    Handle alert = handle("C1", "alert");
    it.outbox.owe(
        List.of(
            Owed.show(alert, ChatMessage.of("broken")),
            Owed.reply(alert, handle("C1", "alert/recovered"), ChatMessage.of("well again"))));
    worker.works();

    MessageRef parent = it.outbox.posted(alert).orElseThrow();
    assertThat(it.chat.shown())
        .extracting(RecordedChat.Shown::thread)
        .containsExactly(null, parent);
  }

  @Test
  void aReplyToAMessageThatSomebodyHasJustRemovedIsSaidByItself() {
    Handle alert = handle("C1", "alert");
    it.show("C1", "alert", "broken");
    worker.works();
    it.chat.clear();
    it.outbox.owe(
        List.of(
            Owed.show(alert, ChatMessage.of("over")),
            Owed.reply(alert, handle("C1", "alert/recovered"), ChatMessage.of("well again"))));
    worker.works();

    assertThat(it.chat.shown())
        .singleElement()
        .satisfies(reply -> {
          assertThat(reply.text()).isEqualTo("well again");
          assertThat(reply.thread()).isNull();
        });
    assertThat(it.rows("delivery_dead")).isZero();
  }

  @Test
  void aMessageThatSomebodyRemovedIsNotForcedUponThem() {
    it.show("C1", "a", "a1");
    worker.works();
    it.chat.clear();
    it.show("C1", "a", "a2");
    worker.works();
    it.show("C1", "a", "a3");
    worker.works();

    assertThat(it.chat.texts(channel("C1"))).isEmpty();
    assertThat(it.outbox.posted(handle("C1", "a"))).isEqualTo(Optional.empty());
    assertThat(it.rows("delivery_dead")).isZero();
  }

  @Test
  void aRefusedMessageIsBuriedAndTheOthersGoOn() {
    it.chat.answersOnce(
        channel("C1"), new SendResult.Refused(Reason.TOO_LONG, "msg_too_long \0 foreign"));
    it.show("C1", "a", "too long");
    it.show("C1", "b", "short");
    worker.works();

    assertThat(it.chat.texts(channel("C1"))).containsExactly("short");
    assertThat(it.jdbc.sql("select reason from delivery_dead").query(String.class).list())
        .containsExactly("TOO_LONG");
    assertThat(it.rows("delivery")).isZero();
  }

  @Test
  void aLaneKeepsItsOrderThroughTroubleAndDelaysNoOther() {
    it.chat.answersOnce(channel("C1"), RecordedChat.DOWN);
    it.chat.answersOnce(channel("C1"), RecordedChat.DOWN);
    for (int i = 1; i <= 3; i++) {
      it.show("C1", "m" + i, "one " + i);
      it.show("C2", "m" + i, "two " + i);
    }
    worker.works();
    assertThat(it.chat.texts(channel("C1"))).isEmpty();
    assertThat(it.chat.texts(channel("C2"))).containsExactly("two 1", "two 2", "two 3");

    worker.worksFor(Duration.ofSeconds(2));
    assertThat(it.chat.texts(channel("C1"))).containsExactly("one 1", "one 2", "one 3");
  }

  @Test
  void aPlatformThatAsksToWaitIsObeyedAndOnlyTheNewestStateFollows() {
    it.chat.answersOnce(
        channel("C1"), new SendResult.TryLater(Duration.ofSeconds(30), Reason.RATE_LIMITED));
    it.show("C1", "a", "a1");
    worker.works();
    it.show("C1", "a", "a2");
    worker.worksFor(Duration.ofMillis(29_900));
    assertThat(it.chat.calls()).containsExactly("post C1 a1");

    worker.worksFor(Duration.ofSeconds(1));
    assertThat(it.chat.calls()).containsExactly("post C1 a1", "post C1 a2");
  }

  @Test
  void thePaceOfAChannelIsKeptAndChannelsAreIndependent() {
    it.chat.keeps(new SendPace(Duration.ofSeconds(1), Duration.ZERO, 1));
    for (int i = 1; i <= 3; i++) {
      it.show("C1", "m" + i, "m" + i);
      it.show("C2", "m" + i, "m" + i);
    }
    worker.works();
    assertThat(it.chat.shown()).hasSize(2);
    worker.worksFor(Duration.ofMillis(999));
    assertThat(it.chat.shown()).hasSize(2);
    worker.worksFor(Duration.ofMillis(1));
    assertThat(it.chat.shown()).hasSize(4);
    worker.worksFor(Duration.ofSeconds(1));
    assertThat(it.chat.texts(channel("C1"))).containsExactly("m1", "m2", "m3");
  }

  @Test
  void thePaceOfEditsIsKeptAcrossTheChannelsOfAWorkspace() {
    for (int i = 0; i < 10; i++) {
      it.show("C" + i, "m", "first");
    }
    worker.works();
    it.chat.keeps(new SendPace(Duration.ZERO, Duration.ofSeconds(1), 4));
    for (int i = 0; i < 10; i++) {
      it.show("C" + i, "m", "second");
    }
    worker.works();
    assertThat(it.chat.calls()).filteredOn(call -> call.startsWith("edit")).hasSize(4);
    worker.worksFor(Duration.ofSeconds(6));
    assertThat(it.chat.calls()).filteredOn(call -> call.startsWith("edit")).hasSize(10);
  }

  @Test
  void aNewMessageDoesNotWaitForAChangeThatWaitsForItsTurn() {
    it.show("C1", "a", "a1");
    it.show("C2", "b", "b1");
    worker.works();
    it.chat.keeps(new SendPace(Duration.ZERO, Duration.ofSeconds(1), 1));
    it.show("C2", "b", "b2");
    it.show("C1", "a", "a2");
    it.show("C1", "new", "n1");
    worker.works();
    assertThat(it.chat.calls()).endsWith("edit C2 b2", "post C1 n1").doesNotContain("edit C1 a2");

    it.show("C1", "newer", "n2");
    worker.works();
    assertThat(it.chat.calls()).endsWith("post C1 n1", "post C1 n2");
    worker.worksFor(Duration.ofSeconds(1));
    assertThat(it.chat.calls()).endsWith("post C1 n2", "edit C1 a2");
  }

  @Test
  void manyChangesThatWaitDoNotHideANewMessageBehindThem() {
    for (int i = 0; i < 60; i++) {
      it.show("C1", "m" + i, "first");
    }
    worker.works();
    it.chat.keeps(new SendPace(Duration.ZERO, Duration.ofHours(1), 1));
    for (int i = 0; i < 60; i++) {
      it.show("C1", "m" + i, "second");
    }
    it.show("C1", "new", "n1");
    worker.works();

    assertThat(it.chat.calls()).endsWith("edit C1 second", "post C1 n1");
  }

  @Test
  void aBusyChannelLeavesTheOthersTheirTurnsToChange() {
    for (var channel : List.of("C1", "C2", "C3")) {
      it.show(channel, "m", "first");
      it.show(channel, "other", "first");
    }
    worker.works();
    it.chat.keeps(new SendPace(Duration.ZERO, Duration.ofSeconds(1), 1));
    it.show("C1", "m", "0");
    it.show("C1", "other", "0");
    it.show("C2", "m", "second");
    it.show("C3", "m", "second");
    for (int i = 1; i <= 4; i++) {
      worker.worksFor(Duration.ofSeconds(1));
      it.show("C1", "m", "" + i);
      it.show("C1", "other", "" + i);
    }

    assertThat(it.chat.calls()).contains("edit C2 second", "edit C3 second");
  }

  @Test
  void whoWritesVeryMuchDoesNotKeepTheOthersOfAChannelWaiting() {
    it.chat.keeps(new SendPace(Duration.ofSeconds(1), Duration.ZERO, 1));
    for (int i = 0; i < 100; i++) {
      it.show("C1", "m" + i, "much");
    }
    worker.worksFor(Duration.ofSeconds(5));
    for (var account : List.of("one", "another")) {
      var handle = new Handle(AccountId.of(account), channel("C1"), account);
      it.outbox.show(handle, ChatMessage.of(account));
    }
    worker.worksFor(Duration.ofSeconds(4));

    assertThat(it.chat.texts(channel("C1"))).contains("one", "another").hasSizeLessThan(12);
  }

  @Test
  void aLostAnswerIsLookedForBeforeAnythingIsRepeated() {
    it.chat.losesAnswer(channel("C1"));
    it.show("C1", "a", "a1");
    worker.works();
    it.show("C1", "a", "a2");
    worker.worksFor(Duration.ofSeconds(2));

    assertThat(it.chat.texts(channel("C1"))).containsExactly("a2");
    assertThat(it.chat.calls()).containsExactly("post C1 a1", "look C1", "edit C1 a2");
  }
}
