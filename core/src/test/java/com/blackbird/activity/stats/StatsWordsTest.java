package com.blackbird.activity.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.Bucket;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.ProblemNumbers.Recognised;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatsWordsTest {
  private static final StatsWords WORDS = StatsWords.in(Language.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1000 | 28 | 500 | 30 | 97.2% of 1,000 activities worked now, 3.2 points better than before (94% of 500).
          100  | 3  | 100 | 1  | 97% of 100 activities worked now, 2 points worse than before (99% of 100).
          100  | 3  | 200 | 6  | 97% of 100 activities worked now, the same share as before (97% of 200).
          100  | 0  | 200 | 0  | All 100 activities now worked, the same share as before (100% of 200).
          1    | 0  | 0   | 0  | The one activity now worked; nothing was logged before to compare it with.
          0    | 0  | 9   | 1  | Nothing was logged now. It was 9 activities before.
          0    | 0  | 0   | 0  | Nothing was logged now.
          100000 | 1 | 1  | 1  | 99.9% of 100,000 activities worked now, 99.9 points better than before (0% of 1).
          """)
  void oneSentenceSaysHowItIs(long now, long errors, long before, long errorsBefore, String words) {
    assertThat(
            WORDS.sentence(
                new Totals(now, errors), new Totals(before, errorsBefore), "now", "before"))
        .isEqualTo(words);
  }

  @Test
  void whereNothingIsLeftToCompareWithNothingIsSaidOfIt() {
    assertThat(WORDS.sentence(new Totals(1_000, 28), "now"))
        .isEqualTo("97.2% of 1,000 activities worked now.");
    assertThat(WORDS.sentence(new Totals(0, 0), "now")).isEqualTo("Nothing was logged now.");
  }

  @Test
  void whatGuidesExplainIsSaidByPlatform() {
    assertThat(WORDS.recognised(List.of(new Recognised("Shopify", 51, 45))))
        .isEqualTo("Guides explain 45 of 51 errors of Shopify.");
    assertThat(
            WORDS.recognised(
                List.of(
                    new Recognised("Shopify", 1_200, 0),
                    new Recognised("Xero", 12, 12),
                    new Recognised("Etsy", 1, 1))))
        .isEqualTo(
            "Guides explain none of 1,200 errors of Shopify, all 12 errors of Xero and"
                + " the 1 error of Etsy.");
  }

  @Test
  void everythingIsSaidInTheReadersLanguage() {
    assertThat(
            StatsWords.in(Language.GERMAN)
                .sentence(new Totals(1_000, 28), new Totals(500, 30), "heute", "gestern"))
        .isEqualTo(
            "97,2 % von 1.000 Aktivitäten haben heute geklappt, 3,2 Punkte besser als gestern"
                + " (94 % von 500).");
    assertThat(
            StatsWords.in(Language.SPANISH)
                .recognised(
                    List.of(new Recognised("Shopify", 51, 0), new Recognised("Etsy", 1, 1))))
        .isEqualTo("Las guías explican ninguno de 51 errores de Shopify y el 1 error de Etsy.");
    assertThat(ChartScale.label(1_500_000, Language.GERMAN)).isEqualTo("1,5M");
  }

  @Test
  void durationsAreSaidInTwoUnits() {
    assertThat(WORDS.duration(Duration.ofSeconds(9))).isEqualTo("9 s");
    assertThat(WORDS.duration(Duration.ofMinutes(150))).isEqualTo("2 h 30 min");
    assertThat(WORDS.duration(Duration.ofHours(49))).isEqualTo("2 d 1 h");
  }

  @Test
  void numbersNearAnAxisAreShort() {
    assertThat(ChartScale.label(9_999, Language.ENGLISH)).isEqualTo("9,999");
    assertThat(ChartScale.label(24_000, Language.ENGLISH)).isEqualTo("24k");
    assertThat(ChartScale.label(1_500_000, Language.ENGLISH)).isEqualTo("1.5M");
    assertThat(ChartScale.holding(0).top()).isEqualTo(2);
    assertThat(ChartScale.holding(41).top()).isEqualTo(50);
  }

  @Test
  void theLastSevenDaysBeginWithADayAndAreComparedWithTheWeekBefore() {
    Instant now = Instant.parse("2026-11-23T10:20:00Z");
    Period week = Period.last(Duration.ofDays(7), now, ZoneOffset.UTC);

    assertThat(week.since()).isEqualTo("2026-11-17T00:00:00Z");
    assertThat(week.bucket()).isEqualTo(Bucket.DAY);
    assertThat(week.before())
        .isEqualTo(
            new Period(
                Instant.parse("2026-11-10T00:00:00Z"), Instant.parse("2026-11-16T10:20:00Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T23:00:00Z, 2026-11-02T23:00:00Z, on 2 Nov",
    "2026-11-01T23:00:00Z, 2026-11-03T23:00:00Z, from 2 Nov to 3 Nov",
    "2026-11-01T23:00:00Z, 2026-11-12T09:00:00Z, from 2 Nov to 12 Nov",
    "2026-11-01T23:00:00Z, 2026-11-02T09:30:00Z, from 2 Nov 00:00 to 2 Nov 10:30",
  })
  void aTimeIsSaidByItsDaysUnlessItIsAPartOfOne(Instant since, Instant until, String words) {
    Period period = new Period(since, until);

    assertThat(
            new ChartTimes(period.bucket(), ZoneId.of("Europe/Berlin"), Language.ENGLISH)
                .words(period))
        .isEqualTo(words);
  }

  @Test
  void whatAButtonCarriesIsReadAgain() {
    StatsView view = StatsView.parse("7d:shopify-main");

    assertThat(view.payload()).isEqualTo("7d:shopify-main");
    assertThat(StatsView.parse("30d:").integration()).isEmpty();
    assertThat(StatsView.parse("1763337600-1763942400:x").period(Instant.EPOCH, ZoneOffset.UTC))
        .isEqualTo(
            new Period(Instant.ofEpochSecond(1763337600), Instant.ofEpochSecond(1763942400)));
  }
}
