package com.blackbird.activity.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.language.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @ParameterizedTest
  @CsvSource({
    "2026-11-24, 2026-11-24",
    "2026-1-2, 2026-01-02",
    "24.11.2026, 2026-11-24",
    "24. 11. 2026, 2026-11-24",
    "24.11.26, 2026-11-24",
    "1.12.2026, 2026-12-01",
    "24/11/2026, 2026-11-24",
    "24/11/26, 2026-11-24",
    "11/24/2026, 2026-11-24",
    "11/11/2026, 2026-11-11",
    "24-11-2026, 2026-11-24",
    "24 Nov 2026, 2026-11-24",
    "'Nov 24, 2026', 2026-11-24",
    "24. November 2026, 2026-11-24",
    "1. März 2026, 2026-03-01",
    "1. MÄRZ 2026, 2026-03-01",
    "24. Dez. 2026, 2026-12-24",
    "24 de noviembre de 2026, 2026-11-24",
    "1 ene 2026, 2026-01-01",
  })
  void aDateIsReadAsItIsWrittenInEachLanguage(String typed, LocalDate date) {
    assertThat(TypedDate.read(typed).orElseThrow().latest(TODAY)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "24.11., 2025-11-24, 2026-11-24",
    "23.11., 2026-11-23, 2026-11-23",
    "22.11, 2026-11-22, 2027-11-22",
    "24/11, 2025-11-24, 2026-11-24",
    "1. Dez, 2025-12-01, 2026-12-01",
    "29 feb, 2024-02-29, 2028-02-29",
  })
  void withoutAYearItIsTheNearest(String typed, LocalDate latest, LocalDate next) {
    TypedDate date = TypedDate.read(typed).orElseThrow();

    assertThat(date.latest(TODAY)).isEqualTo(latest);
    assertThat(date.next(TODAY)).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "24h", "24-11", "1.2.3.4", "#24.11", "24.11.202", "Novel 24"})
  void whatHasNotTheFormIsNoDate(String typed) {
    assertThat(TypedDate.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"30.2.2026", "24.13.2026", "13/13/2026", "0.1.2026", "31. Feb"})
  void aDayThatNoCalendarHasIsNone(String typed) {
    TypedDate date = TypedDate.read(typed).orElseThrow();

    assertThatThrownBy(() -> date.latest(TODAY)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> date.next(TODAY)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void aDateThatCanBeTwoDaysIsAskedAboutWhereNobodyKnowsWhichIsMeant() {
    assertThatThrownBy(() -> TypedDate.read("11/12/2026"))
        .isInstanceOf(CommandMistake.class)
        .hasMessage("“11/12/2026” can be two days. Please type 2026-12-11 or 2026-11-12.");
    assertThatThrownBy(() -> TypedDate.read("1/2"))
        .hasMessage("“1/2” can be two days. Please type 1 Feb or 2 Jan.");
  }

  @ParameterizedTest
  @CsvSource({
    "11/12/2026, 11.12.2026",
    "1/2, 1.2.",
    "1/11/2026..5/11/2026, 1.11.2026..5.11.2026",
    "11/12/2026 14:30, 11.12.2026 14:30",
    "11/24/2026, 11/24/2026",
    "2026-11-12, 2026-11-12",
    "2026-11-12T10:00:00+02:00, 2026-11-12T10:00:00+02:00",
  })
  void whereTheDayComesFirstSuchADateIsOneDay(String typed, String read) {
    assertThat(TypedDate.asWrittenBy(typed, () -> Language.SPANISH)).isEqualTo(read);
    assertThat(TypedDate.asWrittenBy(typed, () -> Language.GERMAN)).isEqualTo(read);
    assertThat(TypedDate.asWrittenBy(typed, () -> Language.ENGLISH)).isEqualTo(typed);
  }
}
