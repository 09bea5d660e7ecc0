package com.blackbird.activity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class QueueStartTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final QueueStart start = new QueueStart();

  @Test
  void theFirstLookBeginsAtTheBeginningAndTheNextWhereSomethingMayBe() {
    assertThat(start.at(NOW)).isEqualTo(Instant.EPOCH);
    start.found(null, NOW);
    assertThat(start.at(NOW.plusSeconds(1))).isEqualTo(NOW.minus(QueueStart.LATE));
    start.found(NOW, NOW.plusSeconds(1));
    assertThat(start.at(NOW.plusSeconds(2))).isEqualTo(NOW.plusSeconds(1).minus(QueueStart.LATE));
  }

  @Test
  void whatHasWaitedForLongIsNotPassed() {
    Instant waiting = NOW.minusSeconds(3600);
    start.at(NOW);
    start.found(waiting, NOW);

    assertThat(start.at(NOW.plusSeconds(1))).isEqualTo(waiting);
  }

  @Test
  void nowAndThenAndWhenTheClockIsPutBackAllIsRead() {
    start.at(NOW);
    start.found(null, NOW);
    assertThat(start.at(NOW.plus(QueueStart.WHOLE))).isEqualTo(Instant.EPOCH);

    start.found(null, NOW);
    assertThat(start.at(NOW)).isEqualTo(Instant.EPOCH);
  }
}
