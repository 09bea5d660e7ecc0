package com.blackbird.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    // hours, now, end
    "22:00-07:00, 2026-11-23T20:59:59Z, ",
    "22:00-07:00, 2026-11-23T21:00:00Z, 2026-11-24T06:00:00Z",
    "22:00-07:00, 2026-11-24T05:59:59Z, 2026-11-24T06:00:00Z",
    "22:00-07:00, 2026-11-24T06:00:00Z, ",
    "12:00-13:00, 2026-11-24T11:30:00Z, 2026-11-24T12:00:00Z",
    "12:00-13:00, 2026-11-24T12:30:00Z, ",
    // the night in which the clock is put forward, and the one in which it is put back
    "22:00-07:00, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
    "22:00-07:00, 2026-10-24T22:00:00Z, 2026-10-25T06:00:00Z",
    // hours that the clock leaves out that night
    "02:15-02:45, 2026-03-29T01:20:00Z, 2026-03-29T01:45:00Z"
  })
  void quietLastsToItsEndWhateverTheNightDoesToTheClock(String hours, Instant now, Instant end) {
    QuietHours quiet = QuietHours.parse(hours).orElseThrow();

    if (end == null) {
      assertThat(quiet.quietUntil(now, BERLIN)).isEmpty();
    } else {
      assertThat(quiet.quietUntil(now, BERLIN)).contains(end);
    }
  }

  @ParameterizedTest
  @CsvSource({"22-7, 22:00-07:00", "22:30 - 6:15, 22:30-06:15", "22 to 7, 22:00-07:00"})
  void areReadAsPeopleTypeThem(String typed, String text) {
    assertThat(QuietHours.parse(typed).orElseThrow().text()).isEqualTo(text);
  }

  @Test
  void offIsNone() {
    assertThat(QuietHours.parse("off")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "night", "25-7", "22:60-7", "7-7", "22"})
  void whatCannotBeMeantIsRefused(String typed) {
    assertThatThrownBy(() -> QuietHours.parse(typed)).isInstanceOf(IllegalArgumentException.class);
  }
}
