package com.blackbird.activity.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.language.Language;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
    "Wien, Europe/Vienna",
    "Nueva York, America/New_York",
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

  @ParameterizedTest
  @EnumSource
  void whatIsGivenAsAnExampleIsReadWhenItIsTyped(Language language) {
    ZoneTexts say = ZoneTexts.in(language);
    String examples = say.giveOne().replaceAll("[^(]*\\(([^)]*)\\)[^(]*", "$1, ");
    for (String one : (examples + say.zoneHint()).split(", | (?:or|oder|o) ", -1)) {
      assertThat(ZoneName.parse(one)).as(one).isNotNull();
    }
  }

  @Test
  void aSlipIsAnsweredWithTheNearestCity() {
    assertThatThrownBy(() -> ZoneName.parse("Berln"))
        .hasMessageContaining("Did you mean Europe/Berlin?");
  }
}
