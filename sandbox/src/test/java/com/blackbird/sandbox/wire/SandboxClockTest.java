package com.blackbird.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SandboxClockTest {
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private final SandboxClock clock = SandboxClock.standingAt(START);

  @Test
  void timeGoesAheadByTheStep() {
    clock.advance(Duration.ofMinutes(15));

    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(15)));
    assertThat(SandboxClock.over(clock)).isSameAs(clock);
  }

  @Test
  void timeDoesNotGoBack() {
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ahead");
  }

  @Test
  void whatHasBecomeDueIsDoneOnceAndInOrder() {
    List<String> done = new ArrayList<>();
    clock.after(Duration.ofMinutes(5), () -> done.add("second"));
    clock.after(Duration.ofMinutes(1), () -> done.add("first"));
    clock.after(Duration.ofHours(1), () -> done.add("later"));

    clock.advance(Duration.ofMinutes(5));
    clock.advance(Duration.ofMinutes(5));

    assertThat(done).containsExactly("first", "second");
  }

  @Test
  void whatIsDueInRealTimeHappensByItself() {
    CompletableFuture<String> done = new CompletableFuture<>();

    SandboxClock.over(Clock.systemUTC()).after(Duration.ofMillis(1), () -> done.complete("done"));

    assertThat(done.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo("done");
  }
}
