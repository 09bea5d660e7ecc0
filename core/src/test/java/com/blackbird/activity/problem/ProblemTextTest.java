package com.blackbird.activity.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.language.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextTest {
  private static final ProblemWords WORDS = ProblemWords.in(Language.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1    | 0    | 1 | 1 order failed and is still stuck",
        "1    | 1    | 0 | 1 order failed and has synced since",
        "41   | 37   | 4 | 41 orders failed, 37 synced since, 4 still stuck",
        "41   | 0    | 41 | 41 orders failed, all still stuck",
        "1204 | 1204 | 0 | 1,204 orders failed, all synced since",
        "9    | 0    | 2 | 9 orders failed, 2 still stuck, 7 resolved by hand"
      })
  void whatIsStuckIsSaidInOneSentence(long failed, long synced, long stuck, String sentence) {
    var kind = new Affected.Kind(ActivityType.ORDER, failed, synced, stuck);

    assertThat(WORDS.affected(new Affected(List.of(kind), List.of(), false, false)))
        .containsExactly(sentence);
  }

  @Test
  void whatIsInferredIsSaidToBe() {
    assertThat(WORDS.affected(new Affected(List.of(), List.of(), true, false)).getFirst())
        .contains("inferred");
  }

  @Test
  void whatComesOnceADayIsSaidInTheSingular() {
    var quiet =
        new Silence.Quiet(
            new Way(Direction.PULL, ActivityType.ORDER), new Usual(1, 1, Usual.Span.DAY));
    var silence = new Silence(Silence.Reach.WAYS, List.of(quiet));

    assertThat(WORDS.usual(silence)).isEqualTo("Pulled orders: usually about 1 order a day.");
    assertThat(ProblemWords.in(Language.GERMAN).usual(silence))
        .isEqualTo("Bestellungen, geholt: sonst etwa 1 Bestellung am Tag.");
    assertThat(ProblemWords.in(Language.SPANISH).usual(silence))
        .isEqualTo("Pedidos recibidos: por lo general alrededor de 1 pedido al día.");
  }

  @Test
  void aBarIsAnHourAndAnHourWithoutErrorsIsADot() {
    var trend = new Trend(Instant.EPOCH, List.of(0L, 1L, 50L, 100L));

    assertThat(trend.sparkline()).isEqualTo("·▁▅█");
    assertThat(new Trend(Instant.EPOCH, List.of(0L, 0L)).sparkline()).isEqualTo("··");
  }

  @ParameterizedTest
  @CsvSource({"PT30S, less than a minute", "PT42M, 42 min", "PT3H, 3 h", "P9D, 9 days"})
  void aDurationIsSaidAsPeopleSayIt(Duration time, String words) {
    assertThat(WORDS.duration(time)).isEqualTo(words);
  }

  @Test
  void aMuteEndsInTheMorningOfTheNextDayOfThoseWhoMute() {
    var now = Instant.parse("2026-11-23T23:30:00Z");

    assertThat(MuteTime.TOMORROW.until(now, ZoneId.of("UTC"))).isEqualTo("2026-11-24T08:00:00Z");
    assertThat(MuteTime.TOMORROW.until(now, ZoneId.of("Asia/Tokyo")))
        .isEqualTo("2026-11-24T23:00:00Z");
    assertThat(MuteTime.WEEK.until(now, ZoneId.of("UTC"))).isEqualTo("2026-11-30T23:30:00Z");
  }

  @ParameterizedTest
  @EnumSource
  void aButtonNamesAProblemAndTheStateInWhichItWasSeen(ProblemState state) {
    var ref = new ProblemRef(UUID.randomUUID(), state);

    assertThat(ProblemRef.parse(ref.text())).isEqualTo(ref);
    assertThatThrownBy(() -> ProblemRef.parse("x." + ref.text()))
        .isInstanceOf(CommandMistake.class);
  }

  @Test
  void aListFitsIntoAButton() {
    var key = new IntegrationKey("a".repeat(64));
    var shown = new ShownProblems(Optional.of(key), "acknowledged", 9_999);

    assertThat(ShownProblems.parse(shown.text())).isEqualTo(shown);
    assertThat(ActionRef.of(ProblemListMessage.STATE, shown.text())).isNotNull();
  }
}
