package com.blackbird.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivityListMessageTest {
  private static final ActivityView ERRORS =
      ActivityView.newest(Map.of(ActivityView.STATUS, List.of("error")));

  @Test
  void whoAsksForMoreThanIsKeptReadsHowFarTheLogReachesBack() {
    String text = text(ERRORS, Optional.empty(), Instant.parse("2026-08-01T00:00:00Z"));

    assertThat(text)
        .contains("The log reaches back to 2026-08-01 00:00 UTC; what was before is gone.");
  }

  @Test
  void aCountThatWasGivenUpIsSaidAsSuch() {
    assertThat(text(ERRORS, count(1_000, false), null)).contains("No errors");
    assertThat(sentence(count(1_000, false))).isEqualTo("More than 1,000 errors");
    assertThat(sentence(count(12_345, true))).isEqualTo("12,345 errors");
    assertThat(sentence(Optional.empty())).isEqualTo("Errors");
  }

  @Test
  void timesAreSaidAsPeopleSayThem() {
    assertThat(ActivitySentence.time("24h", "")).contains("last 24 h");
    assertThat(ActivitySentence.time("1d", "")).contains("last 24 h");
    assertThat(ActivitySentence.time("90 min", "")).contains("last 90 min");
    assertThat(ActivitySentence.time("yesterday", "yesterday")).contains("yesterday");
    assertThat(ActivitySentence.time("monday", "")).contains("since monday");
    assertThat(ActivitySentence.time("today", "")).contains("today");
    assertThat(ActivitySentence.time("", "1 Nov")).contains("until 1 Nov");
    assertThat(ActivitySentence.time("1 Nov", "5 Nov")).contains("1 Nov to 5 Nov");
    assertThat(ActivitySentence.time("", "")).isEmpty();
  }

  private static String sentence(Optional<ActivityCount> count) {
    return new ActivitySentence(ERRORS, new IntegrationNames(Map.of()), "").of(count);
  }

  private static String text(
      ActivityView view, Optional<ActivityCount> count, @Nullable Instant kept) {
    return new ActivityListMessage(
            new ShownList(
                view,
                "name",
                new ActivityPage(List.of(), null, false),
                count,
                new IntegrationNames(Map.of()),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.ofNullable(kept)))
        .message()
        .plainText();
  }

  private static Optional<ActivityCount> count(long errors, boolean exact) {
    return Optional.of(new ActivityCount(errors, errors, OptionalLong.empty(), exact));
  }
}
