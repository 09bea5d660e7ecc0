package com.blackbird.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.bench.SilenceTrial.Score;
import org.junit.jupiter.api.Test;

/** Outages of invented integrations, seeded; the bench does the same with many more. */
class SilenceScoreTest {
  private static final int SEED = 11;

  @Test
  void fewAlarmsAreFalseAndFewOutagesAreMissed() {
    Score all = Score.NOTHING;
    for (InventedRhythm kind : InventedRhythm.values()) {
      all = all.plus(SilenceBench.of(kind, 4, SEED));
    }

    assertThat(all.outages()).as("outages that count").isGreaterThan(100);
    assertThat(all.precision()).isGreaterThanOrEqualTo(0.9);
    assertThat(all.recall()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void anOutageOfASteadyIntegrationIsNoticedWithinTwoHours() {
    Score steady = SilenceBench.of(InventedRhythm.STEADY, 4, SEED);

    assertThat(steady.precision()).isEqualTo(1);
    assertThat(steady.recall()).isEqualTo(1);
    assertThat(steady.delay(1)).isLessThanOrEqualTo(2);
  }
}
