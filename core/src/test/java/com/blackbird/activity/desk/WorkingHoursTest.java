package com.blackbird.activity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private final WorkingHours office = hours("mon-fri 9-17", List.of("12-25", "2026-12-24"));

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00, true",
    "2026-11-23T08:59, false",
    "2026-11-23T16:59, true",
    "2026-11-23T17:00, false",
    "2026-11-28T12:00, false",
    "2026-12-24T12:00, false",
    "2027-12-24T12:00, true",
    "2028-12-25T12:00, false"
  })
  void somebodyIsThereInTheHoursAndNotOnHolidays(String local, boolean open) {
    assertThat(office.isOpen(at(local))).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, PT4H, 2026-11-23T14:00",
    "2026-11-23T16:00, PT4H, 2026-11-24T12:00",
    "2026-11-23T20:00, PT1H, 2026-11-24T10:00",
    "2026-11-27T16:00, PT2H, 2026-11-30T10:00",
    "2026-11-23T09:00, PT8H, 2026-11-23T17:00",
    "2026-12-23T16:00, PT2H, 2026-12-28T10:00"
  })
  void workingTimePassesOnlyWhileSomebodyIsThere(String start, Duration work, String end) {
    assertThat(office.after(at(start), work)).isEqualTo(at(end));
    assertThat(office.between(at(start), at(end))).isEqualTo(work);
  }

  @Test
  void theNextOpeningIsAtOnceOrWhenTheHoursBegin() {
    assertThat(office.nextOpening(at("2026-11-23T10:00"))).isEqualTo(at("2026-11-23T10:00"));
    assertThat(office.nextOpening(at("2026-11-27T18:00"))).isEqualTo(at("2026-11-30T09:00"));
    assertThat(office.nextOpening(at("2026-12-23T17:00"))).isEqualTo(at("2026-12-28T09:00"));
  }

  /** On 29 March 2026 the clocks in Berlin go from 2 to 3. */
  @Test
  void anHourThatTheChangeOfClocksTakesAwayIsNotWorked() {
    WorkingHours always = hours("always", List.of());

    assertThat(always.between(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
        .isEqualTo(Duration.ofHours(23));
    assertThat(always.after(at("2026-03-29T00:00"), Duration.ofHours(23)))
        .isEqualTo(at("2026-03-30T00:00"));
  }

  @Test
  void lunchIsNotWorked() {
    WorkingHours split = hours("mon-fri 08:30-12:00, mon-thu 13-17", List.of());

    assertThat(split.after(at("2026-11-23T11:00"), Duration.ofHours(2)))
        .isEqualTo(at("2026-11-23T14:00"));
    assertThat(split.isOpen(at("2026-11-27T14:00"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "mon-fri 9-17; mon-fri 09:00-17:00",
        "MON 9-12, mon 13-18:30; mon 09:00-12:00, mon 13:00-18:30",
        "fri-mon 10-24; mon 10:00-24:00, fri-sun 10:00-24:00",
        "always; always"
      })
  void whatIsReadIsWrittenAgain(String typed, String written) {
    assertThat(WeekHours.parse(typed).text()).isEqualTo(written);
    assertThat(WeekHours.parse(written).text()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "9-17", "mon", "mon 17-9", "mon 9-25", "mon 9:75-10", "mon 9-12, mon 11-13"})
  void whatIsNoTimeIsRefusedWithWhatIsUnderstood(String typed) {
    assertThatThrownBy(() -> WeekHours.parse(typed)).hasMessageContaining("mon-fri 9-17");
  }

  @Test
  void aDayThatThereIsNotIsRefused() {
    assertThatThrownBy(() -> Holidays.parse(List.of("2026-02-30")))
        .hasMessageContaining("2026-02-30");
    assertThat(Holidays.parse(List.of("2026-12-24", "12-25")).words())
        .containsExactly("12-25", "2026-12-24");
  }

  private static WorkingHours hours(String week, List<String> holidays) {
    return new WorkingHours(WeekHours.parse(week), BERLIN, Holidays.parse(holidays));
  }

  private static Instant at(String local) {
    return ZonedDateTime.of(java.time.LocalDateTime.parse(local), BERLIN).toInstant();
  }
}
