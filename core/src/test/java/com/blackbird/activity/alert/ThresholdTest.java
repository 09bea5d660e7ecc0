package com.blackbird.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.command.CommandMistake;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {
  @ParameterizedTest
  @CsvSource({
    "first, first",
    "FIRST error, first",
    "5 in 10m, 5 in 10m",
    "5/10m, 5 in 10m",
    "20 errors in 1h, 20 in 1h",
    "5 within 90 minutes, 5 in 90m",
    "10% in 1h, 10% in 1h",
    "1 in 24h, 1 in 24h",
    "100% in 24h, 100% in 24h",
    "10 % per 24 hours, 10% in 24h"
  })
  void isReadAsPeopleTypeItAndWrittenInOneForm(String typed, String text) {
    Threshold threshold = Threshold.parse(typed);

    assertThat(threshold.text()).isEqualTo(text);
    assertThat(Threshold.parse(threshold.text())).isEqualTo(threshold);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "often", "0 in 10m", "101% in 1h", "5 in 25h", "-1 in 5m", "5 in 10"})
  void whatCannotBeMeantIsAnsweredWithWhatCan(String typed) {
    assertThatThrownBy(() -> Threshold.parse(typed))
        .isInstanceOf(CommandMistake.class)
        .hasMessageContaining("5 in 10m");
  }

  @Test
  void theFirstErrorIsEnoughUnlessMoreIsAskedFor() {
    assertThat(Threshold.FIRST.isReached(1, 1, 1)).isTrue();

    Threshold five = new Threshold.Count(5, Duration.ofMinutes(10));
    assertThat(five.isReached(4, 90, 100)).isFalse();
    assertThat(five.isReached(5, 5, 100)).isTrue();
  }

  @Test
  void aShareSaysNothingOfAFewActivities() {
    Threshold tenth = new Threshold.Rate(10, Duration.ofHours(1));

    assertThat(tenth.isReached(1, 1, 2)).isFalse();
    assertThat(tenth.isReached(1, 1, 10)).isTrue();
    assertThat(tenth.isReached(9, 9, 100)).isFalse();
    assertThat(tenth.isReached(0, 50, 100)).as("of another problem").isFalse();
  }
}
