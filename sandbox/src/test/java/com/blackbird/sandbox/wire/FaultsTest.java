package com.blackbird.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
  private static final Fault LOST = new Fault.AnswerLost();
  private final Faults faults = new Faults();

  @Test
  void eachHappensAsOftenAsAskedInTheOrderAsked() {
    faults.add(FaultRule.next(LOST).times(2));
    faults.next("chat.postMessage", new Fault.Reset());

    assertThat(Stream.generate(() -> faults.forRequest("chat.postMessage", Set.of())).limit(3))
        .containsExactly(LOST, LOST, new Fault.Reset());
    assertThat(faults.forRequest("chat.postMessage", Set.of())).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "chat.postMessage, chat.postMessage, true",
    "chat.*, chat.update, true",
    "*, anything, true",
    "chat.*, views.open, false",
    "chat.post, chat.postMessage, false",
    "chatXpostMessage, chat.postMessage, false",
    "POST /channels/*, POST /channels/{channel}/messages, true"
  })
  void methodIsMeantByItsPattern(String pattern, String method, boolean meant) {
    faults.next(pattern, LOST);

    assertThat(faults.forRequest(method, Set.of()) != null).isEqualTo(meant);
  }

  @Test
  void channelIsMeantByIdOrName() {
    faults.add(FaultRule.next(LOST).in("#support"));

    assertThat(faults.forRequest("m", Set.of("C1", "general"))).isNull();
    assertThat(faults.forRequest("m", Set.of())).isNull();
    assertThat(faults.forRequest("m", Set.of("C2", "support"))).isEqualTo(LOST);
  }

  @Test
  void eventsMeetOnlyWhatCanHappenToEvents() {
    faults.next(Faults.ANY, LOST);
    faults.next(Faults.ANY, new Fault.Twice());

    assertThat(faults.forEvent("message", Set.of())).isEqualTo(new Fault.Twice());
    assertThat(faults.forRequest("message", Set.of())).isEqualTo(LOST);
  }

  @Test
  void probabilityIsKeptUntilCleared() {
    faults.seed(1);
    faults.add(FaultRule.next(LOST).likely(0.25));

    long met =
        Stream.generate(() -> faults.forRequest("m", Set.of()) != null)
            .limit(1000)
            .filter(hit -> hit)
            .count();
    assertThat(met).isBetween(200L, 300L);
    faults.clear();
    assertThat(faults.waiting()).isEmpty();
  }

  @Test
  void aFaultIsSwitchedOffByWhatIsShownOfIt() {
    FaultRule always = FaultRule.next(LOST).in("general").likely(1);
    FaultRule sometimes = FaultRule.next(new Fault.Status(503)).on("chat.*").likely(0.5);
    faults.add(always);
    faults.add(sometimes);

    assertThat(faults.remove(FaultJson.read(FaultJson.write(always)))).isTrue();
    assertThat(faults.waiting()).containsExactly(sometimes);
    assertThat(faults.remove(FaultJson.read(FaultJson.write(sometimes)))).isTrue();
    assertThat(faults.remove(sometimes)).isFalse();
  }

  @Test
  void impossibleRulesAreRefused() {
    assertThatThrownBy(() -> FaultRule.next(LOST).times(0)).hasMessageContaining("times");
    assertThatThrownBy(() -> FaultRule.next(LOST).likely(1.5)).hasMessageContaining("probability");
  }
}
