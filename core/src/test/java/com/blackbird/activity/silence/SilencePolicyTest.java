package com.blackbird.activity.silence;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.problem.Usual;
import com.blackbird.activity.silence.Verdict.Learning;
import com.blackbird.activity.silence.Verdict.Silent;
import com.blackbird.activity.silence.Verdict.Talking;
import com.blackbird.activity.silence.Verdict.TooSeldom;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class SilencePolicyTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** A Wednesday, 10:00 in Berlin; the clocks went back on 25 October. */
  private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");

  @Test
  void nothingIsSaidBeforeTwoWeeksAreHeard() {
    assertThat(judge(heard(9 * 24, time -> 40), NOW.minus(9, HOURS), WorkingDay.UNKNOWN))
        .isEqualTo(new Learning(9));
  }

  @Test
  void whatTalksAllTheTimeIsMissedAfterAWholeHour() {
    Hours steady = heard(28 * 24, time -> 40);
    Instant last = NOW.minusSeconds(30);

    assertThat(judge(steady, last, WorkingDay.UNKNOWN)).isEqualTo(new Talking(NOW.plus(1, HOURS)));
    assertThat(judgeAt(NOW.plus(1, HOURS), steady, last))
        .isInstanceOfSatisfying(
            Silent.class,
            silent -> {
              assertThat(silent.since()).isEqualTo(last);
              assertThat(silent.usual()).isEqualTo(new Usual(40, 40, Usual.Span.HOUR));
            });
  }

  @Test
  void whatFewWeeksHaveTaughtIsLessCertain() {
    Instant last = NOW.minusSeconds(30);

    assertThat(judge(heard(56 * 24, time -> 12), last, WorkingDay.UNKNOWN))
        .isEqualTo(new Talking(NOW.plus(1, HOURS)));
    assertThat(judge(heard(14 * 24, time -> 12), last, WorkingDay.UNKNOWN))
        .isEqualTo(new Talking(NOW.plus(2, HOURS)));
  }

  @Test
  void nightsAndWeekendsAreNoSilence() {
    Hours office = heard(28 * 24, SilencePolicyTest::office);
    Instant friday = Instant.parse("2026-11-13T16:55:00Z");

    assertThat(judgeAt(Instant.parse("2026-11-16T07:00:00Z"), office, friday))
        .as("Monday, 8:00")
        .isInstanceOf(Talking.class);
  }

  @Test
  void aDayOnWhichNothingBeginsMayBeAHolidayUnlessOthersWork() {
    Hours office = heard(28 * 24, SilencePolicyTest::office);
    Instant evening = Instant.parse("2026-11-17T16:55:00Z");
    Instant noon = Instant.parse("2026-11-18T11:00:00Z");
    Rhythm rhythm = Rhythm.of(office, BERLIN, NOW);

    assertThat(SilencePolicy.judge(rhythm, evening, noon, WorkingDay.UNKNOWN))
        .isInstanceOf(Talking.class);
    assertThat(SilencePolicy.judge(rhythm, evening, noon, WorkingDay.CERTAIN))
        .isInstanceOfSatisfying(
            Silent.class,
            silent ->
                assertThat(silent.usual()).isEqualTo(new Usual(30, 30, Usual.Span.WEEKDAY_HOUR)));
  }

  @Test
  void aNightlyBatchIsMissedInTheMorning() {
    Hours batch = heard(21 * 24, time -> time.getHour() == 2 ? 300 : 0);
    Instant last = Instant.parse("2026-11-17T01:20:00Z");

    assertThat(judgeAt(Instant.parse("2026-11-18T02:00:00Z"), batch, last))
        .as("an hour later is late, not silent")
        .isInstanceOf(Talking.class);
    assertThat(judgeAt(Instant.parse("2026-11-18T03:00:00Z"), batch, last))
        .isInstanceOf(Silent.class);
  }

  @Test
  void clocksThatGoBackAreNoSilence() {
    Instant sunday = Instant.parse("2026-10-25T03:00:00Z");
    Hours batch = heardUntil(sunday, 21 * 24, time -> time.getHour() == 2 ? 300 : 0);
    Instant last = Instant.parse("2026-10-25T00:20:00Z");

    assertThat(
            SilencePolicy.judge(
                Rhythm.of(batch, BERLIN, sunday),
                last,
                Instant.parse("2026-10-26T01:00:00Z"),
                WorkingDay.UNKNOWN))
        .as("Monday at 2:00 in the winter's time")
        .isInstanceOf(Talking.class);
  }

  @Test
  void whatIsUsuallyQuietForLongIsGivenLonger() {
    Hours often = heard(28 * 24, time -> 12);
    Hours pauses =
        heard(28 * 24, time -> (time.getDayOfYear() * 24 + time.getHour()) % 11 < 2 ? 0 : 12);
    Instant last = NOW.minusSeconds(30);

    assertThat(until(often, last)).isBefore(until(pauses, last));
  }

  @Test
  void whatTalksTooSeldomIsNotJudged() {
    Hours seldom =
        heard(
            28 * 24,
            time -> time.getDayOfWeek() == DayOfWeek.MONDAY && time.getHour() == 9 ? 1 : 0);

    assertThat(judge(seldom, NOW.minus(48, HOURS), WorkingDay.UNKNOWN))
        .isInstanceOf(TooSeldom.class);
  }

  @Test
  void aSilenceThatIsOverAsSoonAsItIsNoticedTeaches() {
    Rhythm steady = Rhythm.of(heard(28 * 24, time -> 8), BERLIN, NOW);

    assertThat(SilencePolicy.wasPause(steady, NOW.minus(3, HOURS), NOW.minus(90, MINUTES)))
        .isTrue();
    assertThat(SilencePolicy.wasPause(steady, NOW.minus(9, HOURS), NOW)).isFalse();
  }

  @Test
  void ofWhatTalksAFewTimesADayTheUsualIsToldByTheDay() {
    Hours seldom = heard(56 * 24, time -> time.getHour() % 6 == 0 ? 1 : 0);

    assertThat(judgeAt(NOW.plus(72, HOURS), seldom, NOW.minus(4, HOURS)))
        .isInstanceOfSatisfying(
            Silent.class,
            silent -> assertThat(silent.usual()).isEqualTo(new Usual(4, 4, Usual.Span.DAY)));
  }

  private static int office(ZonedDateTime time) {
    boolean works =
        time.getDayOfWeek().getValue() <= 5 && time.getHour() >= 8 && time.getHour() < 18;
    return works ? 30 : 0;
  }

  private static Instant until(Hours hours, Instant last) {
    return judge(hours, last, WorkingDay.UNKNOWN) instanceof Talking talking
        ? talking.until()
        : last;
  }

  private static Verdict judgeAt(Instant asOf, Hours hours, Instant last) {
    return SilencePolicy.judge(Rhythm.of(hours, BERLIN, NOW), last, asOf, WorkingDay.UNKNOWN);
  }

  private static Verdict judge(Hours hours, Instant last, WorkingDay day) {
    return SilencePolicy.judge(Rhythm.of(hours, BERLIN, NOW), last, NOW, day);
  }

  private static Hours heard(int hours, ToIntFunction<ZonedDateTime> count) {
    return heardUntil(NOW, hours, count);
  }

  private static Hours heardUntil(Instant end, int hours, ToIntFunction<ZonedDateTime> count) {
    Map<Instant, Long> counts = new HashMap<>();
    for (int hour = 1; hour <= hours; hour++) {
      Instant begin = end.minus(hour, HOURS);
      counts.put(begin, (long) count.applyAsInt(begin.atZone(BERLIN)));
    }
    return Hours.none(end).plus(counts, end);
  }
}
