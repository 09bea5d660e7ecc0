package com.blackbird.activity.delivery;

import static com.blackbird.activity.delivery.DeliveryHarness.channel;
import static com.blackbird.activity.delivery.DeliveryHarness.handle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendPace;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.chat.ThreadStart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class ThreadDeliveryTest {
  private static final ThreadStart START =
      new ThreadStart("BB-7", false, List.of("new"), List.of("U1"));
  private static final Speaker ANN = new Speaker(new ChatUser("U1", "Ann"), false, null);
  private static final Handle ROOT = handle("C1", "case/7");
  private static final Handle REPLY = handle("C1", "relay/7/1");
  private static final Handle MARK = handle("C1", "relay/7/1/mark");

  private final DeliveryHarness it = new DeliveryHarness();
  private final List<Settled> told = new ArrayList<>();

  private DeliveryHarness.Worker worker() {
    it.hooks =
        new DeliveryHooks(
            CatchUp.none(), trouble -> {}, DeliveryWatch.none(), List.of(told::addAll));
    return it.worker();
  }

  @Test
  void aMessageBeginsAThreadAndItsRepliesGoThere() {
    it.outbox.owe(
        List.of(
            Owed.show(ROOT, ChatMessage.of("case")).opening(START),
            Owed.reply(ROOT, REPLY, ChatMessage.of("hello")).as(ANN).inThreadOnly()));
    worker().works();

    var thread = new ThreadRef(channel("C1"), "t1");
    assertThat(it.outbox.thread(ROOT)).contains(thread);
    assertThat(it.chat.shown().get(1))
        .satisfies(reply -> {
          assertThat(reply.within()).isEqualTo(thread);
          assertThat(reply.speaker()).isEqualTo(ANN);
        });
  }

  @Test
  void theThreadFollowsTheTitleOfLaterStates() {
    var worker = worker();
    it.outbox.owe(List.of(Owed.show(ROOT, ChatMessage.of("case")).opening(START)));
    worker.works();
    it.outbox.owe(
        List.of(
            Owed.show(ROOT, ChatMessage.of("solved"))
                .opening(new ThreadStart("BB-7 solved", false, List.of(), List.of()))));
    worker.works();

    assertThat(it.chat.titles()).containsEntry(it.outbox.thread(ROOT).orElseThrow(), "BB-7 solved");
    assertThat(it.chat.texts(channel("C1"))).containsExactly("solved");
  }

  @Test
  void theThreadIsKnownAlsoWhenTheAnswerToItsFirstMessageWasLost() {
    it.chat.losesAnswer(channel("C1"));
    it.outbox.owe(List.of(Owed.show(ROOT, ChatMessage.of("case")).opening(START)));
    worker().worksFor(Duration.ofSeconds(5));

    assertThat(it.chat.shown()).hasSize(1);
    assertThat(it.outbox.thread(ROOT)).contains(new ThreadRef(channel("C1"), "t1"));
  }

  @Test
  void whatMayStandInTheThreadOnlyIsNotSaidInTheChannel() {
    it.chat.answersOnce(channel("C1"), new SendResult.Refused(Reason.TOO_LONG, "too long"));
    it.outbox.owe(
        List.of(
            Owed.show(ROOT, ChatMessage.of("case")).opening(START),
            Owed.reply(ROOT, REPLY, ChatMessage.of("secret")).inThreadOnly()));
    worker().works();

    assertThat(it.chat.shown()).isEmpty();
    assertThat(told)
        .extracting(Settled::handle, Settled::fate)
        .containsExactly(
            tuple(ROOT.id(), new Settled.Refused(Reason.TOO_LONG, "too long")),
            tuple(REPLY.id(), new Settled.Refused(Reason.MESSAGE_GONE, "the thread is not there")));
  }

  @Test
  void aReactionIsPutOnceAndTakenAwayAndOnlyItsNewestStateCounts() {
    var theirs = new MessageRef(channel("C1"), "99");
    var worker = worker();
    it.outbox.owe(List.of(Owed.mark(MARK, theirs, "✅", true), Owed.mark(MARK, theirs, "✅", true)));
    worker.works();
    it.outbox.owe(List.of(Owed.mark(MARK, theirs, "✅", true)));
    worker.works();
    it.outbox.owe(List.of(Owed.mark(MARK, theirs, "✅", false)));
    worker.works();
    it.outbox.owe(List.of(Owed.mark(MARK, theirs, "✅", true), Owed.mark(MARK, theirs, "✅", false)));
    worker.works();

    assertThat(it.chat.calls()).containsExactly("react C1 99 ✅", "unreact C1 99 ✅");
    assertThat(it.rows("delivery")).isZero();
  }

  @Test
  void aReactionWaitsForTheMessageThatItIsPutTo() {
    it.outbox.owe(
        List.of(Owed.show(ROOT, ChatMessage.of("case")), Owed.mark(MARK, ROOT, "👀", true)));
    worker().works();

    assertThat(it.chat.calls()).containsExactly("post C1 case", "react C1 1 👀");
  }

  @Test
  void reactionsAndEditsHaveTurnsOfTheirOwn() {
    var worker = worker();
    it.show("C1", "a", "a1");
    worker.works();
    it.chat.keeps(new SendPace(Duration.ZERO, Duration.ofSeconds(1), 1));
    it.show("C1", "a", "a2");
    it.outbox.owe(List.of(Owed.mark(MARK, new MessageRef(channel("C1"), "99"), "✅", true)));
    worker.works();

    assertThat(it.chat.calls()).containsExactly("post C1 a1", "edit C1 a2", "react C1 99 ✅");
  }

  @Test
  void aReactionThatIsRefusedHoldsNothingUp() {
    it.chat.answersOnce(
        channel("C1"), new SendResult.Refused(Reason.PERMISSION_MISSING, "missing_scope"));
    it.outbox.owe(List.of(Owed.mark(MARK, new MessageRef(channel("C1"), "99"), "✅", true)));
    it.show("C1", "a", "words");
    worker().works();

    assertThat(it.chat.texts(channel("C1"))).containsExactly("words");
    assertThat(it.rows("delivery_dead") + it.rows("delivery_trouble")).isZero();
  }

  @Test
  void filesAreKeptApartAndGoWhenTheyAreSent() {
    byte[] large = new byte[1_300_000];
    new Random(7).nextBytes(large);
    it.outbox.show(
        handle("C1", "a"),
        ChatMessage.headed("Files")
            .attach(ChatFile.of("large.bin", "application/octet-stream", large))
            .attach(ChatFile.of("empty.txt", "text/plain", new byte[0]))
            .build());
    assertThat(it.jdbc.sql("select length(body) from delivery").query(Integer.class).single())
        .isLessThan(1_000);
    assertThat(it.rows("delivery_file")).isEqualTo(3);
    worker().works();

    assertThat(it.chat.files()).containsExactly(large, new byte[0]);
    assertThat(it.rows("delivery_file")).isZero();
  }

  @Test
  void filesStayWhileANewerStateOfTheirMessageIsOwed() {
    var file = ChatFile.of("a.txt", "text/plain", new byte[] {1});
    it.outbox.show(handle("C1", "a"), ChatMessage.headed("One").attach(file).build());
    it.chat.losesAnswer(channel("C1"));
    var worker = worker();
    worker.works();
    it.outbox.show(handle("C1", "a"), ChatMessage.headed("Two").attach(file).build());
    worker.worksFor(Duration.ofSeconds(5));

    assertThat(it.chat.texts(channel("C1"))).singleElement().asString().startsWith("Two");
    assertThat(it.rows("delivery_file")).isZero();
  }

  @Test
  void listenersHearWhatBecameOfEachMessage() {
    var worker = worker();
    it.outbox.owe(List.of(Owed.show(ROOT, ChatMessage.of("case")).opening(START)));
    worker.works();
    it.outbox.takeBack(ROOT);
    worker.works();
    it.chat.answersOnce(channel("C1"), new SendResult.Refused(Reason.CHANNEL_GONE, "is_archived"));
    it.show("C1", "b", "held");
    worker.works();

    var message = new MessageRef(channel("C1"), "1");
    assertThat(told)
        .extracting(Settled::fate)
        .containsExactly(
            new Settled.Stands(message, new ThreadRef(channel("C1"), "t1")),
            new Settled.TakenBack(message),
            new Settled.Held(Reason.CHANNEL_GONE, "is_archived"));
    assertThat(told.getFirst().owner()).isEqualTo("case");
  }

  @Test
  void aPrivateThreadThatCannotBeginHoldsUpNothingElse() {
    var worker = worker();
    var alone = new ThreadStart("case", true, List.of(), List.of("U1"));
    it.chat.answersOnce(
        channel("C1"), new SendResult.Refused(Reason.CHANNEL_GONE, "user_disabled"));
    it.outbox.owe(List.of(Owed.show(ROOT, ChatMessage.of("case")).opening(alone)));
    it.show("C1", "b", "others read on");
    worker.works();

    assertThat(told)
        .extracting(Settled::fate)
        .contains(new Settled.Refused(Reason.CHANNEL_GONE, "user_disabled"));
    assertThat(it.chat.texts(channel("C1"))).containsExactly("others read on");
  }

  @Test
  void aListenerThatStumblesUndoesNothingAndOneWithoutDatabaseIsToldAgain() {
    var failures = new ArrayList<RuntimeException>();
    failures.add(new DataAccessResourceFailureException("away"));
    failures.add(new IllegalStateException("its own mistake"));
    it.hooks =
        new DeliveryHooks(
            CatchUp.none(),
            trouble -> {},
            DeliveryWatch.none(),
            List.of(
                all -> {
                  if (!failures.isEmpty()) {
                    throw failures.removeFirst();
                  }
                },
                told::addAll));
    var worker = it.worker();
    it.show("C1", "a", "words");
    assertThatThrownBy(worker::works).isInstanceOf(DataAccessResourceFailureException.class);
    worker.works();

    assertThat(it.chat.calls()).containsExactly("post C1 words");
    assertThat(told).hasSize(1);
    assertThat(it.rows("delivery")).isZero();
  }
}
