package com.blackbird.activity.delivery;

import static com.blackbird.activity.delivery.DeliveryHarness.ACME;
import static com.blackbird.activity.delivery.DeliveryHarness.channel;
import static com.blackbird.activity.delivery.DeliveryHarness.handle;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Channels that are archived or deleted, or that the bot was removed from. */
class ChannelTroubleTest {
  private static final SendResult ARCHIVED =
      new SendResult.Refused(Reason.CHANNEL_GONE, "is_archived");
  private final DeliveryHarness it = new DeliveryHarness();
  private final List<ChannelTrouble> told = new ArrayList<>();

  @Test
  void itsMessagesAreHeldAndSomebodyHearsOnce() {
    it.hooks = new DeliveryHooks(CatchUp.none(), told::add, DeliveryWatch.none(), List.of());
    var worker = it.worker();
    refuses(3);
    it.show("C1", "a", "a1");
    it.show("C1", "b", "b1");
    it.show("C2", "c", "c1");
    worker.worksFor(Duration.ofMinutes(4));
    it.show("C1", "a", "a2");
    worker.worksFor(Duration.ofSeconds(20));

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().channel()).isEqualTo(channel("C1"));
    assertThat(told.getFirst().reason()).isEqualTo(Reason.CHANNEL_GONE);
    assertThat(it.chat.texts(channel("C2"))).containsExactly("c1");
    assertThat(it.chat.calls()).filteredOn(call -> call.startsWith("post C1")).hasSize(3);
    assertThat(it.rows("delivery")).isEqualTo(3);

    worker.worksFor(Duration.ofMinutes(4));
    assertThat(it.chat.texts(channel("C1"))).containsExactly("a2", "b1");
    assertThat(it.rows("delivery_trouble")).isZero();
    assertThat(told).hasSize(1);
  }

  @Test
  void onReturnOneSummaryStandsForEverythingThatItMissed() {
    it.hooks =
        new DeliveryHooks(
            (trouble, missed) ->
                Optional.of(
                    ChatMessage.of(
                        missed.count()
                            + " messages, the last: "
                            + missed.newest().getLast().plainText())),
            told::add,
            DeliveryWatch.none(),
            List.of());
    var worker = it.worker();
    it.show("C1", "posted", "p1");
    worker.works();
    refuses(1);
    it.show("C1", "posted", "p2");
    it.show("C1", "a", "a1");
    it.show("C1", "b", "b1");
    it.show("C1", "b", "b2");
    worker.worksFor(Duration.ofSeconds(10));
    assertThat(it.chat.texts(channel("C1"))).containsExactly("p1");

    worker.worksFor(Duration.ofMinutes(1));
    assertThat(it.chat.texts(channel("C1"))).containsExactly("p2", "2 messages, the last: b2");
    assertThat(it.rows("delivery")).isZero();

    it.show("C1", "c", "c1");
    worker.works();
    assertThat(it.chat.texts(channel("C1"))).endsWith("c1");
  }

  @Test
  void whatCouldOnlyBePostedLateSaysSoAndWhatCameInTimeDoesNot() {
    CatchUp words =
        new CatchUp() {
          @Override
          public Optional<ChatMessage> summary(ChannelTrouble trouble, Missed missed) {
            return Optional.empty();
          }

          @Override
          public Optional<Part> late(AccountId account, ChannelRef channel, Instant due) {
            return Optional.of(new Part.Note(Rich.of("due ").time(due)));
          }
        };
    it.hooks = new DeliveryHooks(words, told::add, DeliveryWatch.none(), List.of());
    var worker = it.worker();
    it.chat.fallsIll("C1", RecordedChat.DOWN);
    it.show("C1", "a", "a1");
    worker.worksFor(Duration.ofMinutes(6));
    it.show("C1", "b", "b1");
    it.chat.isWellAgain();
    worker.worksFor(Duration.ofMinutes(2));

    assertThat(it.chat.texts(channel("C1"))).containsExactly("a1\ndue 2026-11-23 10:00 UTC", "b1");
    it.show("C1", "a", "a2");
    worker.works();
    assertThat(it.chat.texts(channel("C1"))).first().isEqualTo("a2");
  }

  @Test
  void aSummaryWhoseAnswerWasLostIsNotSeenTwice() {
    it.hooks =
        new DeliveryHooks(
            (trouble, missed) -> Optional.of(ChatMessage.of("summary")),
            told::add,
            DeliveryWatch.none(),
            List.of());
    var worker = it.worker();
    refuses(1);
    it.show("C1", "a", "a1");
    it.show("C1", "b", "b1");
    worker.works();
    it.chat.losesAnswer(channel("C1"));
    worker.worksFor(Duration.ofMinutes(3));

    assertThat(it.chat.texts(channel("C1"))).containsExactly("summary");
    assertThat(it.rows("delivery")).isZero();
  }

  @Test
  void whenSomebodyInvitesTheBotAgainItTriesAtOnce() {
    var worker = it.worker();
    refuses(1);
    it.show("C1", "a", "a1");
    worker.works();
    it.outbox.retry(ACME, channel("C1"));
    worker.works();

    assertThat(it.chat.texts(channel("C1"))).containsExactly("a1");
  }

  @Test
  void whenThePlatformSaysThatAChannelIsBackEverybodysMessagesAreTriedAtOnce() {
    var worker = it.worker();
    AccountId other = AccountId.of("other");
    refuses(2);
    it.show("C1", "a", "a1");
    it.outbox.show(new Handle(other, channel("C1"), "b"), ChatMessage.of("b1"));
    it.chat.answersOnce(channel("C2"), ARCHIVED);
    it.show("C2", "c", "c1");
    worker.works();
    assertThat(it.rows("delivery_trouble")).isEqualTo(3);

    returns().returned(channel("C1"));
    worker.works();
    assertThat(it.chat.texts(channel("C1"))).containsExactlyInAnyOrder("a1", "b1");
    assertThat(it.chat.texts(channel("C2"))).isEmpty();

    returns().returned(channel(""));
    worker.works();
    assertThat(it.chat.texts(channel("C2"))).containsExactly("c1");
    assertThat(it.rows("delivery_trouble")).isZero();
  }

  @Test
  void aChannelThatComesBackWhileItIsTriedIsTriedOnceMore() {
    var worker = it.slowWorker();
    refuses(2);
    it.show("C1", "a", "a1");
    goesOn(worker);
    worker.worksFor(Duration.ofSeconds(61));
    assertThat(worker.sending).as("being tried").hasSize(1);

    returns().returned(channel("C1"));
    goesOn(worker);

    assertThat(it.chat.texts(channel("C1"))).containsExactly("a1");
  }

  @Test
  void anHeirKnowsOfTheTroubleAndDoesNotKnockAtOnce() {
    var worker = it.worker();
    refuses(1);
    it.show("C1", "a", "a1");
    worker.works();
    worker.courier.close();
    var heir = it.otherWorker();
    heir.worksFor(Duration.ofSeconds(59));
    assertThat(it.chat.calls()).containsExactly("post C1 a1");

    heir.worksFor(Duration.ofSeconds(1));
    assertThat(it.chat.texts(channel("C1"))).containsExactly("a1");
  }

  @Test
  void lettersToSomebodyWhoHasLeftAreGivenUpAfterAWeekAndShown() {
    ChannelRef person = ChannelRef.direct(ChatPlatform.SLACK, "T1", "U7");
    var worker = it.worker();
    it.chat.fallsIll(
        person.channel(), new SendResult.Refused(Reason.CHANNEL_GONE, "user_disabled"));
    it.outbox.show(new Handle(ACME, person, "a"), ChatMessage.of("It works again"));
    it.outbox.show(new Handle(ACME, person, "b"), ChatMessage.of("That works again, too"));
    worker.works();
    it.clock.advance(Duration.ofDays(6));
    worker.works();
    assertThat(it.rows("delivery")).isEqualTo(2);

    it.clock.advance(Duration.ofDays(1));
    worker.works();
    assertThat(it.rows("delivery")).isZero();
    assertThat(it.rows("delivery_trouble")).isZero();
    assertThat(it.rows("delivery_dead")).isEqualTo(2);
  }

  @Test
  void aListenerThatFailsDoesNotStopAnything() {
    it.hooks =
        new DeliveryHooks(
            CatchUp.none(),
            trouble -> it.jdbc.sql("select no_such_column from delivery").query().listOfRows(),
            DeliveryWatch.none(),
            List.of());
    var worker = it.worker();
    refuses(1);
    it.show("C1", "a", "a1");
    worker.works();

    assertThat(it.rows("delivery_trouble")).isEqualTo(1);
    assertThat(it.outbox.posted(handle("C1", "a"))).isEmpty();
  }

  private Returns returns() {
    return new Returns(it.jdbc, it.clock, it.signal);
  }

  /** Works, and what it sends is answered, until nothing is due at this moment. */
  private void goesOn(DeliveryHarness.Worker worker) {
    do {
      worker.sending.forEach(Runnable::run);
      worker.sending.clear();
      worker.works();
    } while (!worker.sending.isEmpty());
  }

  private void refuses(int times) {
    for (int i = 0; i < times; i++) {
      it.chat.answersOnce(channel("C1"), ARCHIVED);
    }
  }
}
