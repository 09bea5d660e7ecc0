package com.blackbird.activity.delivery;

import static com.blackbird.activity.delivery.DeliveryHarness.channel;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.testing.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Troubles that last; the hours pass by the test's clock. */
class BadHourTest {
  private static final int CHANNELS = 8;
  private final DeliveryHarness it = new DeliveryHarness();

  @Test
  void aChatThatIsAwayForAnHourGetsEverythingInOrderAndIsNotHammered() {
    var worker = it.worker();
    it.chat.fallsIll("C", RecordedChat.DOWN);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String text = "message " + i;
      said.add(text);
      for (int number = 0; number < CHANNELS; number++) {
        it.show("C" + number, text, text);
      }
      minutes(5, worker);
    }
    assertThat(it.chat.shown()).isEmpty();
    assertThat(it.chat.calls().stream().filter(call -> call.startsWith("post")))
        .as("tries in an hour")
        .hasSizeLessThan(CHANNELS * 120);

    it.chat.isWellAgain();
    minutes(2, worker);
    for (int number = 0; number < CHANNELS; number++) {
      assertThat(it.chat.texts(channel("C" + number))).containsExactlyElementsOf(said);
    }
    assertThat(it.rows("delivery")).isZero();
  }

  static List<Runnable> faults() {
    return List.of(
        () -> {
          throw new IllegalStateException("cannot be rendered: \0");
        },
        () -> {
          throw new StackOverflowError("so deeply nested");
        });
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aMessageThatNobodyCanSendIsPutAsideAndDelaysNoOtherChannel(Runnable fault) {
    var worker = it.worker();
    it.chat.chokesOn("poison", fault);
    it.show("C1", "a", "poison");
    it.show("C1", "b", "after it");
    it.show("C2", "c", "elsewhere");

    worker.works();
    assertThat(it.chat.texts(channel("C2"))).containsExactly("elsewhere");
    minutes(5, worker);
    assertThat(it.chat.texts(channel("C1"))).containsExactly("after it");
    assertThat(it.rows("delivery_dead")).isEqualTo(1);
    assertThat(it.rows("delivery")).isZero();
  }

  @Test
  void whatIsHeldForAChannelDelaysNoOtherAndComesInOrder() {
    var worker = it.worker();
    it.chat.fallsIll("C1", new SendResult.Refused(Reason.CHANNEL_GONE, "is_archived"));
    List<String> held = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      held.add("held " + i);
      it.show("C1", held.getLast(), held.getLast());
    }
    worker.works();
    it.show("C2", "a", "at once");
    worker.works();
    assertThat(it.chat.texts(channel("C2"))).containsExactly("at once");
    int tries = it.chat.calls().size();
    minutes(60, worker);
    assertThat(it.chat.calls().size() - tries).as("tries of what is held").isLessThan(20);

    it.chat.isWellAgain();
    minutes(15, worker);
    assertThat(it.chat.texts(channel("C1"))).containsExactlyElementsOf(held);
  }

  /** Looks every five seconds instead of ten times a second. */
  private void minutes(int count, DeliveryHarness.Worker worker) {
    for (int i = 0; i < count * 12; i++) {
      it.clock.advance(Duration.ofSeconds(5));
      worker.works();
    }
  }

  @Test
  void aClockThatIsPutForwardAndBackStopsNothingAndDoublesNothing() {
    var wall = new MutableClock();
    var wrong = it.workerAt(wall);
    var right = it.otherWorker();
    List<String> said = new ArrayList<>();
    for (Duration jump :
        List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(-2), Duration.ofHours(1))) {
      wall.advance(jump);
      for (int i = 0; i < 3; i++) {
        String text = "message " + said.size();
        said.add(text);
        it.show("C1", text, text);
        it.show("D1", text, text);
        right.worksFor(Duration.ofSeconds(1));
        wrong.worksFor(Duration.ofSeconds(1));
      }
    }
    right.worksFor(Duration.ofSeconds(3));
    wrong.worksFor(Duration.ofSeconds(3));

    assertThat(it.chat.texts(channel("C1"))).containsExactlyElementsOf(said);
    assertThat(it.chat.texts(channel("D1"))).containsExactlyElementsOf(said);
    assertThat(
            it.jdbc
                .sql("select count(distinct owner) from delivery_slot")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }
}
