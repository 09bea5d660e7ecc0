package com.blackbird.activity.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.command.CommandMistake;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNameTest {
  @ParameterizedTest
  @CsvSource({
    "Berlin, Europe/Berlin",
    "new york, America/New_York",
    "asia/tokyo, Asia/Tokyo",
    "' Los_Angeles ', America/Los_Angeles",
    "CET, Europe/Berlin",
    "pst, America/Los_Angeles",
    "utc, UTC",
    "UTC+2, +02:00",
    "-5, -05:00",
    "gmt+5:30, +05:30",
  })
  void aZoneIsReadAsPeopleSayIt(String typed, String zone) {
    assertThat(ZoneName.parse(typed)).isEqualTo(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Atlantis City", "UTC+99", "+2:99"})
  void whatIsNoZoneIsAnsweredWithWhatIsUnderstood(String typed) {
    assertThatThrownBy(() -> ZoneName.parse(typed))
        .isInstanceOf(CommandMistake.class)
        .hasMessageContaining("Berlin, New York");
  }

  @Test
  void aSlipIsAnsweredWithTheNearestCity() {
    assertThatThrownBy(() -> ZoneName.parse("Berln"))
        .hasMessageContaining("Did you mean Europe/Berlin?");
  }
}
