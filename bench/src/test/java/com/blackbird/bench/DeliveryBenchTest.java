package com.blackbird.bench;

import static com.blackbird.bench.Printed.printed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is told and sent, small: storms and faults lose nothing. */
class DeliveryBenchTest {
  @Test
  void theOutboxPostsEveryMessageOnce() throws Exception {
    assertThat(printed(new DeliveryBench(), "messages=500", "channels=20", "rounds=1"))
        .contains("outbox / bare", "P9");
  }

  @Test
  void everyErrorOfAStormIsCountedAndFewChangesAreTold() throws Exception {
    assertThat(printed(new ProblemIntakeBench(), "rows=600", "batch=100", "accounts=2", "rounds=1"))
        .contains("with problems / alone", "600 errors in");
  }

  @Test
  void aStormOverManyChannelsLosesNothingAndFloodsNobody() throws Exception {
    assertThat(
            printed(
                new StormBench(),
                "errors=2000",
                "channels=200",
                "batch=500",
                "replicas=2",
                "alone=2"))
        .contains("2,000 errors stored", "50 problems, 200 channels", "at most 6 a channel");
  }

  @Test
  void aStormReachesBothPlatformsThroughTheirOwnLibraries() throws Exception {
    assertThat(printed(new ChatStormBench(), "errors=500", "channels=20", "batch=250"))
        .contains("50 problems, 20 channels", "at most 6 a channel", "answered 429");
  }

  @Test
  void nothingIsLostOrDoubledWhenAReplicaIsKilledAndWhenTheDatabaseCrashes() throws Exception {
    assertThat(
            printed(
                new ChaosBench(), "messages=600", "channels=20", "seconds=1", "first=2", "last=2"))
        .contains("one of three killed | 1 | 0 | 0 | 0 | 0");
    assertThat(
            printed(
                new ChaosBench(), "messages=600", "channels=20", "seconds=1", "first=5", "last=5"))
        .contains("PostgreSQL crashes");
    assertThat(
            printed(
                new ChaosBench(),
                "messages=600",
                "channels=20",
                "seconds=1",
                "first=13",
                "last=13"))
        .contains("a clock an hour ahead | 1 | 0 | 0 | 0 | 0");
  }

  @Test
  void whatIsHeldForOneChannelHoldsUpNoOther() throws Exception {
    assertThat(
            printed(
                new HeldBench(), "held=2000", "away=5", "messages=500", "channels=20", "rounds=1"))
        .contains("beside / nothing held", "a restart until it sends");
  }

  @Test
  void anOldSnapshotKeepsDeadRowsAndNoMessage() throws Exception {
    assertThat(
            printed(
                new PinnedBench(),
                "seconds=3",
                "rate=200",
                "channels=20",
                "rows=2000",
                "accounts=3",
                "parts=1"))
        .contains("settled a second, pinned / clean", "a page p50, pinned / clean");
  }

  @Test
  void nothingOfALoadOfEverythingIsLostOrDoubled() throws Exception {
    assertThat(
            printed(
                new LoadBench(),
                "seconds=6",
                "rate=200",
                "hunt=2",
                "rows=1000",
                "accounts=3",
                "batch=20",
                "channels=2",
                "parts=2"))
        .containsPattern("R1  lost +0.00")
        .containsPattern("R3  doubled +0.00")
        .contains("marks arrived");
  }
}
