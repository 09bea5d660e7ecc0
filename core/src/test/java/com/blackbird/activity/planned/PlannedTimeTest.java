package com.blackbird.activity.planned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.TypedDate;
import com.blackbird.activity.language.Language;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** A Monday, 11:00 in Berlin. */
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "now, 2026-11-23T10:00:00Z",
    "22:00, 2026-11-23T21:00:00Z",
    "8:00, 2026-11-24T07:00:00Z",
    "tomorrow 14:30, 2026-11-24T13:30:00Z",
    "Saturday 22:00, 2026-11-28T21:00:00Z",
    "sat 22:00, 2026-11-28T21:00:00Z",
    "2026-12-01 06:00, 2026-12-01T05:00:00Z",
    "1.12.2026 06:00, 2026-12-01T05:00:00Z",
    "24.12. 22:00, 2026-12-24T21:00:00Z",
    "24/12/2026 22:00, 2026-12-24T21:00:00Z",
    "1 Jan 8:00, 2027-01-01T07:00:00Z",
    "in 2h, 2026-11-23T12:00:00Z",
    "90m, 2026-11-23T11:30:00Z"
  })
  void aMomentToComeIsRead(String typed, Instant moment) {
    assertThat(PlannedTime.parse(typed, NOW, BERLIN)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "25:00",
        "satday 10:00",
        "2026-13-01 10:00",
        "31.2.2027 8:00",
        "forever"
      })
  void whatIsNoTimeIsSaid(String typed) {
    assertThatThrownBy(() -> PlannedTime.parse(typed, NOW, BERLIN))
        .isInstanceOf(CommandMistake.class)
        .hasMessageContaining("is not a time; use 22:00");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsGivenAsAnExampleIsReadWhenItIsTyped(Language language) {
    for (String form : PlannedTexts.in(language).timeForms().split(", | (?:or|oder|o) ", -1)) {
      String typed = TypedDate.asWrittenBy(form, () -> language);
      assertThat(PlannedTime.parse(typed, NOW, BERLIN)).as(form).isAfter(NOW);
    }
  }

  @Test
  void anHourThatClocksLeaveOutIsTheNextOne() {
    assertThat(PlannedTime.parse("2026-03-29 02:30", Instant.parse("2026-03-28T10:00:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
  }
}
