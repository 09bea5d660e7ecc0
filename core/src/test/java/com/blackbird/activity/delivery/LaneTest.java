package com.blackbird.activity.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.testing.MutableClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LaneTest {
  private static final Instant NOW = MutableClock.START;
  private static final Instant LATER = NOW.plusSeconds(10);
  private static final ChannelRef OPS = new ChannelRef(ChatPlatform.SLACK, "T1", "C1");
  private static final LaneId ID = LaneId.of(AccountId.of("acme"), OPS);

  private final Lane lane = new Lane(ID, 7, 0, 0);

  /** What is owed when a bot is updated lies in the lanes of the version before. */
  @Test
  void aChannelHasTheSameLaneInEveryVersion() {
    assertThat(ID.id()).hasToString("dc6fcd0b-8137-8247-b0d0-22bf343c3813");
    assertThat(ID.slot()).isEqualTo(41);
    assertThat(LaneId.of(ID.account(), new ChannelRef(ChatPlatform.SLACK, "T1", "C2")).slot())
        .as("of one workspace")
        .isEqualTo(ID.slot());
  }

  @Test
  void itIsReadFirstAndThenSendsInOrder() {
    assertThat(lane.isToBeRead()).isTrue();
    assertThat(lane.isReady(NOW)).isTrue();
    assertThat(lane.head()).isNull();
    assertThat(lane.heads()).isEmpty();

    Delivery first = post(1);
    Delivery second = post(2);
    lane.read(null, List.of(first, second), 0);

    assertThat(lane.isToBeRead()).isFalse();
    assertThat(lane.heads()).containsExactly(first);
    lane.begin(first, 1);
    assertThat(lane.isBusy()).isTrue();
    assertThat(lane.isReady(NOW)).isFalse();
    assertThat(lane.due()).as("it waits for an answer").isNull();
    lane.settled();
    assertThat(lane.isReady(NOW)).isTrue();
    assertThat(lane.head()).isEqualTo(second);
  }

  @Test
  void itIsReadUntilNothingIsOwed() {
    lane.read(null, List.of(post(1)), 0);
    lane.begin(post(1), 1);
    lane.settled();
    assertThat(lane.isToBeRead()).as("there may be more than was read").isTrue();

    lane.read(null, List.of(), 0);
    assertThat(lane.isOwing()).isFalse();
    assertThat(lane.due()).isNull();

    lane.written(false);
    assertThat(lane.isToBeRead()).isTrue();
    assertThat(lane.due()).isEqualTo(Instant.MIN);
  }

  /** Rows that were sent may lie about for hours; those that are owed begin behind them. */
  @Test
  void itIsReadFromWhatItOwesAndAfterASweepFromWhatThatHasSeen() {
    var young = new Lane(ID, 7, 90, 0);
    assertThat(young.from()).isEqualTo(90);
    young.read(null, List.of(post(95), post(97)), 92);
    assertThat(young.from()).as("late rows of the last seconds are still seen").isEqualTo(92);
    young.read(null, List.of(post(97)), 500);
    assertThat(young.from()).as("not past what is owed").isEqualTo(97);

    young.swept(50);
    assertThat(young.from()).isEqualTo(50);
    young.swept(80);
    assertThat(young.from()).isEqualTo(50);
  }

  @Test
  void aNewMessageOvertakesChangesThatWaitAndNothingElse() {
    Delivery change = change(1);
    Delivery message = post(3);
    lane.read(null, List.of(change, change(2), message, post(4)), 0);
    assertThat(lane.heads()).containsExactly(change, message);

    lane.begin(message, 1);
    lane.settled();
    assertThat(lane.heads()).containsExactly(change, post(4));
  }

  @Test
  void whatFailedIsTriedWhenItIsDueAndReadAnewByThen() {
    lane.read(null, List.of(post(1), post(2)), 0);
    lane.begin(post(1), 1);
    lane.failed(LATER);

    assertThat(lane.failures()).isEqualTo(1);
    assertThat(lane.isBusy()).isFalse();
    assertThat(lane.due()).isEqualTo(LATER);
    assertThat(lane.isReady(LATER.minusMillis(1))).isFalse();
    assertThat(lane.isReady(LATER)).isTrue();
    assertThat(lane.isToBeRead()).isTrue();

    lane.written(true);
    assertThat(lane.due()).as("a new message does not shorten the wait").isEqualTo(LATER);

    lane.read(null, List.of(post(1)), 0);
    lane.begin(post(1), 1);
    lane.settled();
    assertThat(lane.failures()).isZero();
  }

  @Test
  void aChannelInTroubleIsTriedAtOnceWhenSomebodyWritesAnew() {
    ChannelTrouble trouble = trouble();
    lane.read(trouble, List.of(post(1)), 0);
    assertThat(lane.trouble()).isEqualTo(trouble);
    lane.begin(post(1), 1);
    lane.written(true);
    lane.held(LATER);
    assertThat(lane.due()).isEqualTo(LATER);

    lane.written(false);
    assertThat(lane.due()).isEqualTo(LATER);
    lane.written(true);
    assertThat(lane.due()).isEqualTo(Instant.MIN);

    lane.waitUntil(LATER);
    lane.recovered();
    assertThat(lane.trouble()).isNull();
    assertThat(lane.due()).isEqualTo(Instant.MIN);
    lane.waitUntil(LATER);
    lane.written(true);
    assertThat(lane.due()).as("it is in no trouble any more").isEqualTo(LATER);
  }

  @Test
  void whileChangesWaitForTheirTurnAWrittenMessageIsLookedForAtOnce() {
    lane.read(null, List.of(change(1)), 0);
    lane.paced(LATER);
    assertThat(lane.isReady(NOW)).isFalse();

    lane.written(false);
    assertThat(lane.isReady(NOW)).isFalse();
    lane.written(true);
    assertThat(lane.isReady(NOW)).isTrue();
  }

  private static Delivery post(long number) {
    return delivery(number, false);
  }

  private static Delivery change(long number) {
    return delivery(number, true);
  }

  private static Delivery delivery(long number, boolean stands) {
    return new Delivery(
        ID,
        OPS,
        new UUID(0, number),
        number,
        number,
        "{}",
        false,
        stands,
        null,
        NOW,
        null,
        Delivery.Extras.NONE);
  }

  private static ChannelTrouble trouble() {
    return new ChannelTrouble(
        ID.account(), OPS, Reason.NOT_IN_CHANNEL, "not_in_channel", NOW, NOW, 1, LATER);
  }
}
