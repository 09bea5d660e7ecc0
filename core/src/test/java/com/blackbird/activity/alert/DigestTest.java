package com.blackbird.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.stats.Period;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

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
    assertThat(digest.next(after, BERLIN)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "DAILY, 2026-11-23T08:00:00Z, 2026-11-22T08:00:00Z",
    "DAILY, 2026-10-25T08:00:00Z, 2026-10-24T07:00:00Z",
    "DAILY, 2026-03-29T07:00:00Z, 2026-03-28T08:00:00Z",
    "WEEKLY, 2026-10-26T08:00:00Z, 2026-10-19T07:00:00Z"
  })
  void beginsWhereTheOneBeforeHasEndedAlsoWhenClocksChange(
      Digest digest, Instant at, Instant since) {
    assertThat(digest.before(at, BERLIN)).isEqualTo(new Period(since, at));
    assertThat(digest.next(since, BERLIN)).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource({
    "weekends, 2026-11-27T08:00:00Z, 2026-11-30T08:00:00Z, 2026-11-27T08:00:00Z",
    "weekends, 2026-11-30T08:00:00Z, 2026-12-01T08:00:00Z, 2026-11-30T08:00:00Z",
    "22-10, 2026-11-23T10:00:00Z, 2026-11-24T09:00:00Z, 2026-11-23T09:00:00Z"
  })
  void keepsTheQuietHoursAndLeavesNothingOut(
      String quiet, Instant after, Instant next, Instant since) {
    Subscription daily = Subscriptions.with(Subscriptions.quiet(quiet), Digest.DAILY);

    assertThat(daily.nextDigest(after)).isEqualTo(next);
    assertThat(daily.digested(next)).isEqualTo(new Period(since, next));
  }
}
