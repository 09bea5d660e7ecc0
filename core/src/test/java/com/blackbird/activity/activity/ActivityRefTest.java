package com.blackbird.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.StorableText;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityRefTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-23T10:00:00.123456Z", "2000-01-01T00:00:00Z", "1970-01-01T00:00:00.5Z"})
  void textNamesTheSameActivity(String time) {
    var ref = ActivityRef.of(Instant.parse(time), "evt-1");

    assertThat(ref.text()).hasSize(32).matches("[A-Za-z0-9_-]+");
    assertThat(ActivityRef.parse(ref.text())).contains(ref);
  }

  @Test
  void otherTextNamesNothing() {
    assertThat(ActivityRef.parse("")).isEmpty();
    assertThat(ActivityRef.parse("evt-1")).isEmpty();
    assertThat(ActivityRef.parse("%%%")).isEmpty();
    assertThat(ActivityRef.parse("A".repeat(33))).isEmpty();
    assertThat(ActivityRef.parse("f" + "_".repeat(31))).isEmpty();
    assertThat(ActivityRef.parse("_".repeat(32))).isEmpty();
  }

  @Test
  void timeIsKeptToTheMicrosecond() {
    var time = Instant.parse("2026-11-23T10:00:00.123456789Z");

    assertThat(ActivityRef.of(time, "evt-1").createdAt())
        .isEqualTo(Instant.parse("2026-11-23T10:00:00.123456Z"));
  }

  @Test
  void idsAreComparedAsPostgresDoes() {
    var low = new ActivityRef(MutableClock.START, new UUID(1, 0));
    var high = new ActivityRef(MutableClock.START, new UUID(-1, 0));

    assertThat(low).isLessThan(high);
  }

  @Test
  void differenceNamesTheField() {
    var sent = Activities.failed("shopify-main").id("evt-1");
    var first = sent.build();

    assertThat(first.firstDifference(sent.build())).isEmpty();
    assertThat(first.firstDifference(sent.message("Other").build())).contains("message");
    assertThat(first.firstDifference(sent.reference(null).build())).contains("reference");
  }

  @Test
  void textThatCannotBeStoredIsReplaced() {
    assertThat(StorableText.of("a\0b\uD83Dc\uDE00\uD83D\uDE00"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFD\uD83D\uDE00");
    assertThat(StorableText.isStorable("plain \uD83D\uDE00")).isTrue();
    assertThat(StorableText.isStorable("\uD83D")).isFalse();
  }
}
