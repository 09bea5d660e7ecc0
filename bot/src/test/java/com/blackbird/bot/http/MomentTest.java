package com.blackbird.bot.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "30m, 2026-11-23T09:30:00Z",
    "24H, 2026-11-22T10:00:00Z",
    "7d, 2026-11-16T10:00:00Z",
    "2w, 2026-11-09T10:00:00Z",
    "' 24 h ', 2026-11-22T10:00:00Z",
    "2026-11-01, 2026-11-01T00:00:00Z",
    "2026-11-01T10:00:00+02:00, 2026-11-01T08:00:00Z",
  })
  void timesAreReadAsPeopleTypeThem(String typed, Instant moment) {
    assertThat(Moment.parse(typed, NOW)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whenever",
        "24",
        "-1h",
        "999999d",
        "2026-02-30",
        "2026-11-01T10:00:00",
        "+99999-01-01T00:00:00Z"
      })
  void whatIsNoTimeIsAnsweredWithWhatIsUnderstood(String typed) {
    assertThatThrownBy(() -> Moment.parse(typed, NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a time; use " + Moment.FORMS);
  }
}
