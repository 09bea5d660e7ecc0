package com.blackbird.activity.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.retry.RetryPlan.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is decided about retries, by values alone. */
class RetryRulesTest {
  private static final Instant FAILED = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void whatMayBeRetriedIsSentAndTheRestIsLeftOutWithItsReason() {
    Choice choice =
        Choice.of(
            List.of(
                candidate("#1", RetryAdvice.NOW),
                candidate("#2", RetryAdvice.LATER),
                candidate("#3", RetryAdvice.AFTER_STEPS),
                candidate("#4", RetryAdvice.NEVER),
                candidate("#5", RetryAdvice.UNKNOWN),
                candidate("#6", RetryAdvice.NOW)),
            Map.of(record("#6").key(), FAILED),
            false,
            10);

    assertThat(choice.records())
        .extracting(RetryRecord::reference)
        .containsExactly("#1", "#2", "#3");
    assertThat(choice.leftOut())
        .containsOnly(
            entry(LeftOut.NO_USE, 1L), entry(LeftOut.NOT_KNOWN, 1L), entry(LeftOut.ON_ITS_WAY, 1L));
  }

  @Test
  void whatFailedAgainSinceItWasSentIsSentAgain() {
    Instant sentWhenFailedBefore = FAILED.minusSeconds(1);

    assertThat(
            Choice.of(
                    List.of(candidate("#1", RetryAdvice.NOW)),
                    Map.of(record("#1").key(), sentWhenFailedBefore),
                    false,
                    10)
                .records())
        .hasSize(1);
  }

  @Test
  void whatFailedLessLongAgoThanItsGuideSaysToWaitIsLeftForLater() {
    Choice choice =
        Choice.of(
            List.of(
                new RetryCandidate(record("#1"), RetryAdvice.LATER, true),
                candidate("#2", RetryAdvice.LATER)),
            Map.of(),
            false,
            10);

    assertThat(choice.records()).extracting(RetryRecord::reference).containsExactly("#2");
    assertThat(choice.leftOut()).containsOnly(entry(LeftOut.TOO_SOON, 1L));
  }

  @Test
  void aRecordWithTwoErrorsIsSentOnce() {
    var twice = List.of(candidate("#1", RetryAdvice.NOW), candidate("#1", RetryAdvice.NOW));

    assertThat(Choice.of(twice, Map.of(), false, 10).records()).hasSize(1);
  }

  @Test
  void moreThanGoAtOnceWait() {
    var many = IntStream.range(0, 7).mapToObj(i -> candidate("#" + i, RetryAdvice.NOW)).toList();

    Choice choice = Choice.of(many, Map.of(), false, 5);
    assertThat(choice.records()).hasSize(5);
    assertThat(choice.leftOut()).containsOnly(entry(LeftOut.TOO_MANY, 2L));
  }

  @Test
  void nothingOfAPausedIntegrationIsSent() {
    Choice choice = Choice.of(List.of(candidate("#1", RetryAdvice.NOW)), Map.of(), true, 5);

    assertThat(choice.records()).isEmpty();
    assertThat(choice.leftOut()).containsOnly(entry(LeftOut.PAUSED, 1L));
  }

  /** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
  @Test
  void aMessageIsTriedTenTimesWithinThreeDays() {
    Duration all =
        IntStream.rangeClosed(1, 9)
            .mapToObj(tries -> RetryBackoff.after(tries, Optional.empty()).orElseThrow())
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(all).isEqualTo(Duration.parse("PT75H35M5S"));
    assertThat(RetryBackoff.after(10, Optional.of(Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void whoAsksForALongerWaitIsGivenItWithinReason() {
    assertThat(RetryBackoff.after(1, Optional.of(Duration.ofMinutes(9))))
        .contains(Duration.ofMinutes(9));
    assertThat(RetryBackoff.after(1, Optional.of(Duration.ofSeconds(1))))
        .contains(Duration.ofSeconds(5));
    assertThat(RetryBackoff.after(1, Optional.of(Duration.ofDays(90))))
        .contains(Duration.ofHours(24));
  }

  @Test
  void everyMessageIsShorterThanTwentyKilobytesAndNothingIsLost() {
    List<RetryRecord> all =
        IntStream.range(0, 1_000).mapToObj(i -> record("é".repeat(200) + i)).toList();
    List<List<RetryRecord>> parts = RetryParts.of(all);

    assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    assertThat(parts)
        .allSatisfy(part ->
            assertThat(RetryParts.body(retry(), 1, parts.size(), part).length)
                .isLessThan(20 * 1024));
    assertThat(RetryParts.of(List.of())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RetryAdvice.class)
  void onlyWhatAGuideSaysIsRetried(RetryAdvice advice) {
    boolean helps = advice != RetryAdvice.UNKNOWN && advice != RetryAdvice.NEVER;
    assertThat(advice.allows()).isEqualTo(helps);
  }

  @Test
  void aButtonNamesItsSubject() {
    RetrySubject one = new RetrySubject.OfActivity(ActivityRef.of(FAILED, "evt-1"));
    RetrySubject all = new RetrySubject.OfProblem(UUID.randomUUID());

    assertThat(RetrySubject.parse(one.text())).contains(one);
    assertThat(RetrySubject.parse(all.text())).contains(all);
    assertThat(RetrySubject.parse("")).isEmpty();
    assertThat(RetrySubject.parse("p1")).isEmpty();
  }

  private static Retry retry() {
    return new Retry(
        AccountId.of("acme"),
        UUID.randomUUID(),
        new IntegrationKey("shopify-main"),
        null,
        "Email has been taken",
        RetryState.SENT,
        1,
        Who.ITSELF,
        FAILED,
        FAILED,
        Who.ITSELF,
        FAILED,
        Optional.empty());
  }

  private static RetryCandidate candidate(String reference, RetryAdvice advice) {
    return new RetryCandidate(record(reference), advice, false);
  }

  private static RetryRecord record(String reference) {
    return new RetryRecord(Direction.PULL, ActivityType.ORDER, reference, FAILED, "evt");
  }
}
