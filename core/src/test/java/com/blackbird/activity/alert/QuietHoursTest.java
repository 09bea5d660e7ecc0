package com.blackbird.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.language.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @EnumSource
  void whatIsGivenAsAnExampleIsReadWhenItIsTyped(Language language) {
    AlertTexts say = AlertTexts.in(language);
    for (String forms : List.of(say.quietForms(), say.quietOption().replaceFirst("^.*: ", ""))) {
      for (String form : forms.replaceAll(",? (?:or|oder|o bien|o) ", ", ").split(", ", -1)) {
        assertThat(QuietHours.parse(form).isEmpty()).as(form).isEqualTo(form.equals("off"));
      }
    }
    for (String forms : List.of(say.thresholdForms(), say.howMuch().replaceFirst("^.*?: ", ""))) {
      for (String form : forms.replaceAll(" \\([^)]*\\)", "").split(", | (?:or|oder|o) ", -1)) {
        assertThat(Threshold.parse(form).text()).isEqualTo(form);
      }
    }
  }

  @Test
  void quietHoursAreSaidInTheReadersLanguage() {
    QuietHours quiet = QuietHours.parse("mon-fri 22-7, weekends").orElseThrow();

    assertThat(quiet.words(Language.ENGLISH)).isEqualTo("Mon-Fri 22:00-07:00, weekends");
    assertThat(quiet.words(Language.GERMAN)).isEqualTo("Mo-Fr 22:00-07:00, am Wochenende");
    assertThat(quiet.words(Language.SPANISH)).isEqualTo("lun-vie 22:00-07:00, fines de semana");
    assertThat(quiet.text()).isEqualTo("mon-fri 22:00-07:00, weekends");
  }

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
    "02:15-02:45, 2026-03-29T01:20:00Z, 2026-03-29T01:45:00Z",
    // Friday evening, when the weekend follows the night; Monday morning; a working day
    "'mon-fri 22-7, weekends', 2026-11-27T22:00:00Z, 2026-11-29T23:00:00Z",
    "'mon-fri 22-7, weekends', 2026-11-30T05:00:00Z, ",
    "'mon-fri 22-7, weekends', 2026-11-30T21:30:00Z, 2026-12-01T06:00:00Z",
    "'fri-mon 22-7', 2026-11-24T03:00:00Z, 2026-11-24T06:00:00Z",
    "'fri-mon 22-7', 2026-11-25T03:00:00Z, ",
    // the weekend on which the clock is put back is an hour longer
    "weekends, 2026-10-24T10:00:00Z, 2026-10-25T23:00:00Z"
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
  @CsvSource({
    "22-7, 22:00-07:00",
    "22:30 - 6:15, 22:30-06:15",
    "22 to 7, 22:00-07:00",
    "Weekends, weekends",
    "sat-sun, weekends",
    "weekdays 12-13, mon-fri 12:00-13:00",
    "Monday – Friday 22-7, mon-fri 22:00-07:00",
    "mon+wed 9-10, mon+wed 09:00-10:00",
    "fri-sun, fri-sun",
    "daily 22-7, 22:00-07:00",
    "'mon-fri 22-7 , weekends', 'mon-fri 22:00-07:00, weekends'"
  })
  void theyAreReadAsPeopleTypeThem(String typed, String text) {
    QuietHours hours = QuietHours.parse(typed).orElseThrow();
    assertThat(hours.text()).isEqualTo(text);
    assertThat(QuietHours.parse(text)).contains(hours);
  }

  @Test
  void offMeansNoQuietHours() {
    assertThat(QuietHours.parse("off")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "night",
        "25-7",
        "22:60-7",
        "7-7",
        "22",
        "mon-sun",
        "daily",
        "0-12, 12-24",
        "mon-fri, weekends",
        "someday",
        "mon-fri 22",
        "22-7,",
        "mon--fri",
        "m 22-7"
      })
  void whatCannotBeMeantIsRefused(String typed) {
    assertThatThrownBy(() -> QuietHours.parse(typed)).isInstanceOf(CommandMistake.class);
  }
}
