package com.blackbird.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecorderTest {
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final JsonMapper JSON = new JsonMapper();
  private final Recorder recorder =
      new Recorder("slack", SandboxClock.standingAt(START), new LiveFeed());

  private long call(String method, String text) {
    JsonNode body = JSON.createObjectNode().put("text", text);
    long number = recorder.request(method, "/" + method, Set.of("C1", "general"), body);
    recorder.answered(number, 200, JSON.createObjectNode().put("ok", true));
    return number;
  }

  @Test
  void requestsAndEventsAreToldApart() {
    call("chat.postMessage", "one");
    recorder.event("message", Set.of("C1"), JSON.createObjectNode());

    assertThat(recorder.calls("chat.*"))
        .singleElement()
        .satisfies(call -> {
          assertThat(call.isOk()).isTrue();
          assertThat(call.at()).isEqualTo(START);
          assertThat(call.isIn("#general")).isTrue();
        });
    assertThat(recorder.events("message")).hasSize(1);
    assertThat(recorder.events("chat.postMessage")).isEmpty();
  }

  @Test
  void whatNobodyExpectedIsLeftOver() {
    call("auth.test", "");
    call("chat.postMessage", "one");
    call("chat.postMessage", "two");
    recorder.ignore("auth.*");

    recorder.expects("chat.postMessage", "two");
    assertThatThrownBy(recorder::expectsNothingElse).hasMessageContaining("one");
    recorder.expects("chat.postMessage", "one");
    recorder.expectsNothingElse();
  }

  @Test
  void expectedCallIsWaitedFor() {
    var later = CompletableFuture.supplyAsync(() -> recorder.expects("chat.update", "new"));

    call("chat.update", "new");

    assertThat(later.join().method()).isEqualTo("chat.update");
  }

  @Test
  void onlyTheNewestAreKept() {
    for (int i = 0; i < 10_001; i++) {
      call("m", "" + i);
    }

    assertThat(recorder.all()).hasSize(10_000);
    assertThat(recorder.all().getFirst().number()).isEqualTo(2);
  }
}
