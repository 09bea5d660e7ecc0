package com.blackbird.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {
  @ParameterizedTest
  @CsvSource({
    "DAILY, 2026-11-23T07:59:59Z, 2026-11-23T08:00:00Z",
    "DAILY, 2026-11-23T08:00:00Z, 2026-11-24T08:00:00Z",
    "DAILY, 2026-03-28T08:00:00Z, 2026-03-29T07:00:00Z",
    "WEEKLY, 2026-11-23T07:59:59Z, 2026-11-23T08:00:00Z",
    "WEEKLY, 2026-11-23T08:00:00Z, 2026-11-30T08:00:00Z",
    "WEEKLY, 2026-11-29T23:30:00Z, 2026-11-30T08:00:00Z"
  })
  void comesAtNineInTheMorningOfItsZone(Digest digest, Instant after, Instant next) {
    assertThat(digest.next(after, ZoneId.of("Europe/Berlin"))).isEqualTo(next);
  }
}
