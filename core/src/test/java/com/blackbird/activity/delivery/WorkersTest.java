package com.blackbird.activity.delivery;

import static com.blackbird.activity.delivery.DeliveryHarness.channel;
import static com.blackbird.activity.delivery.DeliveryHarness.handle;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Hurry;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Several processes on one database. */
class WorkersTest {
  private final DeliveryHarness it = new DeliveryHarness();

  @Test
  void workersShareTheSlotsAndEachMessageIsSentOnce() {
    var one = it.worker();
    var two = it.otherWorker();
    for (int i = 0; i < 3; i++) {
      one.worksFor(Duration.ofSeconds(2));
      two.worksFor(Duration.ofSeconds(2));
    }
    assertThat(
            it.jdbc
                .sql("select count(*) from delivery_slot group by owner")
                .query(Integer.class)
                .list())
        .containsExactly(32, 32);

    for (int i = 0; i < 200; i++) {
      var there = new ChannelRef(ChatPlatform.SLACK, "T" + i % 20, "C" + i % 40);
      it.outbox.show(new Handle(DeliveryHarness.ACME, there, "m" + i), ChatMessage.of("m" + i));
    }
    for (int i = 0; i < 5; i++) {
      one.worksFor(Duration.ofMillis(100));
      two.worksFor(Duration.ofMillis(100));
    }
    assertThat(it.chat.shown()).hasSize(200);
    assertThat(it.chat.calls()).doesNotHaveDuplicates().hasSize(200);
    assertThat(it.rows("delivery")).isZero();
  }

  @Test
  void theWorkOfADeadWorkerIsTakenOverWithinFifteenSecondsAndNothingIsSeenTwice() {
    var dead = it.slowWorker();
    dead.courier.round();
    for (int i = 1; i <= 3; i++) {
      it.show("C1", "m" + i, "m" + i);
    }
    dead.courier.round();
    dead.sending.forEach(Runnable::run); // it has posted the first and dies before it knows

    var heir = it.otherWorker();
    heir.worksFor(Duration.ofSeconds(15));

    assertThat(it.chat.texts(channel("C1"))).containsExactly("m1", "m2", "m3");
    assertThat(it.chat.calls())
        .containsExactly("post C1 m1", "look C1", "post C1 m2", "post C1 m3");
  }

  @Test
  void aWorkerThatDiedBeforeItPostedIsRepeatedByItsHeir() {
    var dead = it.slowWorker();
    dead.courier.round();
    it.show("C1", "m1", "m1");
    dead.courier.round();
    assertThat(dead.sending).hasSize(1);

    it.otherWorker().worksFor(Duration.ofSeconds(15));
    assertThat(it.chat.calls()).containsExactly("look C1", "post C1 m1");
  }

  @Test
  void anHeirObeysWhatAPlatformAskedOfADeadWorker() {
    it.chat.answersOnce(
        channel("C1"), new SendResult.TryLater(Duration.ofSeconds(30), Reason.RATE_LIMITED));
    it.show("C1", "a", "a1");
    it.worker().works();

    var heir = it.otherWorker();
    heir.worksFor(Duration.ofMillis(29_900));
    assertThat(it.chat.calls()).containsExactly("post C1 a1");
    heir.worksFor(Duration.ofMillis(100));
    assertThat(it.chat.calls()).containsExactly("post C1 a1", "post C1 a1");
  }

  @Test
  void aCallThatHangsHoldsUpItsOwnChannelAlone() {
    var worker = it.slowWorker();
    worker.courier.round();
    it.show("C1", "a", "a1");
    worker.courier.round();
    Runnable hanging = worker.sending.remove();
    for (int i = 1; i <= 3; i++) {
      it.show("C1", "m" + i, "one " + i);
      it.show("C2", "m" + i, "two " + i);
    }
    goOn(worker);
    assertThat(it.chat.texts(channel("C1"))).isEmpty();
    assertThat(it.chat.texts(channel("C2"))).containsExactly("two 1", "two 2", "two 3");

    hanging.run();
    goOn(worker);
    assertThat(it.chat.texts(channel("C1"))).containsExactly("a1", "one 1", "one 2", "one 3");
    assertThat(it.rows("delivery")).isZero();
  }

  @Test
  void aWorkerDoesNotWaitForASilentConnectionAsLongAsThePoolWould() {
    var hurries = new CompletableFuture<Boolean>();
    try (var worker =
        new DeliveryWorker(
            it.jdbc,
            it.transaction,
            Clock.systemUTC(),
            () -> {
              hurries.complete(Hurry.isThere());
              return List.of();
            },
            it.signal,
            it.hooks)) {
      worker.start();
      assertThat(hurries).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(true);
    }
  }

  private static void goOn(DeliveryHarness.Worker worker) {
    worker.courier.round();
    while (!worker.sending.isEmpty()) {
      worker.sending.remove().run();
      worker.courier.round();
    }
  }

  @Test
  void aWorkerThatWakesUpLateChangesNothing() {
    var late = it.slowWorker();
    late.courier.round();
    it.show("C1", "a", "a1");
    late.courier.round();
    var heir = it.otherWorker();
    heir.worksFor(Duration.ofSeconds(15));
    it.outbox.show(handle("C1", "a"), ChatMessage.of("a2"));
    heir.worksFor(Duration.ofSeconds(1));
    var posted = it.outbox.posted(handle("C1", "a"));

    late.sending.forEach(Runnable::run); // too late: this one cannot be held back any more
    it.show("C1", "b", "b1");
    late.courier.round();
    assertThat(it.outbox.posted(handle("C1", "a"))).isEqualTo(posted);
    assertThat(late.sending).as("tries nothing in a slot that it has lost").hasSize(1);

    heir.worksFor(Duration.ofSeconds(1));
    assertThat(it.chat.texts(channel("C1"))).contains("a2", "b1");
  }

  @Test
  void aWorkerThatStopsLeavesItsWorkAtOnce() {
    var first = it.worker();
    first.works();
    first.courier.close();
    it.show("C1", "a", "a1");
    it.otherWorker().works();

    assertThat(it.chat.texts(channel("C1"))).containsExactly("a1");
    assertThat(it.rows("delivery_worker")).isEqualTo(1);
  }

  @Test
  void aWorkerThatCannotSayThatItIsAliveBeginsNothing() {
    var worker = it.worker();
    worker.works();
    it.clock.advance(Duration.ofSeconds(7));
    var slots = new DeliverySlots(it.jdbc, it.clock, it.clock, UUID.randomUUID());
    slots.renew(slot -> true);
    assertThat(slots.usable()).isEmpty(); // the other one may be alive: it was just seen
    it.clock.advance(DeliverySlots.LIFE);
    slots.renew(slot -> true);
    assertThat(slots.usable()).hasSize(LaneId.SLOTS);
    it.clock.advance(Duration.ofSeconds(6));
    assertThat(slots.usable()).isEmpty();
  }

  @Test
  void aClaimWhoseConnectionWasLostDoesNotLetLaterMessagesPass() throws Exception {
    var worker = it.worker();
    worker.works();
    it.show("C1", "a", "first");
    it.show("C1", "b", "second");
    try (var lost = it.database.pool().getConnection();
        var statement = lost.createStatement()) {
      lost.setAutoCommit(false);
      statement.execute(
          "update delivery set tried_at = now() where id = (select min(id) from delivery)");
      var working = Thread.ofVirtual().start(worker::works);
      Awaitility.await()
          .until(() ->
              it.database
                  .ownerJdbc()
                  .sql(
                      """
                      select exists (select from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock')
                      """)
                  .query(Boolean.class)
                  .single());
      lost.commit();
      working.join();
    }
    worker.worksFor(Duration.ofSeconds(11));

    assertThat(it.chat.texts(channel("C1"))).containsExactly("first", "second");
  }

  @Test
  void anOldWishThatIsCommittedLateDoesNotUndoANewerOne() {
    var worker = it.worker();
    it.show("C1", "a", "newest");
    worker.works();
    commitLate(handle("C1", "a"), "older", 0);
    worker.worksFor(Duration.ofSeconds(11));

    assertThat(it.chat.texts(channel("C1"))).containsExactly("newest");
    assertThat(it.rows("delivery")).isZero();
  }

  /** All that was sent is read no more; what a transaction brings that took minutes is, in time. */
  @Test
  void whatIsCommittedLateIsSentHoweverMuchWasSentMeanwhile() {
    var worker = it.worker();
    it.database.ownerJdbc().sql("alter table delivery alter column id restart with 1000").update();
    for (int i = 0; i < 9; i++) {
      it.show("C1", "a" + i, "a" + i);
      worker.worksFor(Duration.ofSeconds(10));
    }
    commitLate(handle("C1", "late"), "took half a minute", 1_005);
    worker.worksFor(Duration.ofSeconds(11));
    assertThat(it.chat.texts(channel("C1"))).hasSize(10).contains("took half a minute");

    commitLate(handle("C1", "later"), "took minutes", 1);
    worker.worksFor(Duration.ofSeconds(121));
    assertThat(it.chat.texts(channel("C1"))).hasSize(11).contains("took minutes");
  }

  private void commitLate(Handle handle, String text, long row) {
    it.jdbc
        .sql(
            """
            insert into delivery (account_id, lane, id, slot, platform, workspace, channel, handle,
              body, also_in_channel, asked_at)
            overriding system value
            values (?, ?, ?, ?, 'SLACK', 'T1', 'C1', ?, ?, false, now())
            """)
        .params(
            List.of(
                DeliveryHarness.ACME.value(),
                handle.lane().id(),
                row,
                handle.lane().slot(),
                handle.id(),
                StoredMessage.write(ChatMessage.of(text), Manner.PLAIN)))
        .update();
  }
}
