package com.blackbird.bot.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.intake.IntakeLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamRoomTest {
  private static final AccountId ACME = AccountId.of("acme");
  private static final AccountId OTHER = AccountId.of("other");
  private static final int PIECE = 4 << 20;

  private final StreamRoom room = new StreamRoom(1L << 30, Duration.ZERO);

  @Test
  void oneAccountTakesHalfAtMost() {
    List<StreamRoom.Held> streams = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      streams.add(room.begin(ACME));
      assertThat(streams.getLast().hold(PIECE)).as("stream " + i).isTrue();
    }

    StreamRoom.Held late = room.begin(ACME);
    assertThat(late.hold(PIECE)).isFalse();
    assertThat(late.hold(100)).as("a line at a time").isTrue();
    assertThatThrownBy(() -> late.await(PIECE)).isInstanceOf(Refusal.class);
    StreamRoom.Held other = room.begin(OTHER);
    assertThat(other.hold(PIECE)).isTrue();

    streams.getFirst().close();
    assertThat(late.hold(PIECE)).isTrue();
    assertThat(other.hold(0)).isTrue();
  }

  @Test
  void manyThatSayNothingFillItToo() {
    List<StreamRoom.Held> silent = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              while (silent.size() < 10_000) {
                silent.add(room.begin(ACME));
              }
            })
        .isInstanceOf(Refusal.class);
    assertThat(silent).hasSize(1024);
    assertThat(room.begin(OTHER).hold(PIECE)).isTrue();

    silent.forEach(StreamRoom.Held::close);
    silent.forEach(StreamRoom.Held::close);
    assertThat(room.begin(ACME).hold(PIECE)).isTrue();
  }

  @Test
  void evenASmallHeapHoldsTheLongestLine() {
    StreamRoom small = new StreamRoom(64L << 20, Duration.ZERO);

    assertThat(small.begin(ACME).hold(IntakeLimits.LINE_BYTES)).isTrue();
  }
}
