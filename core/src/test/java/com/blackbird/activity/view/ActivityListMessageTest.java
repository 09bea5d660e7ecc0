package com.blackbird.activity.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.ActivityCount;
import com.blackbird.activity.activity.ActivityCursor;
import com.blackbird.activity.activity.ActivityPage;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    assertThat(sentence(count(3, false))).isEqualTo("Errors");
    assertThat(sentence(count(12_345, true))).isEqualTo("12,345 errors");
    assertThat(sentence(Optional.empty())).isEqualTo("Errors");
  }

  @Test
  void howFarATextWasLookedForIsSaid() {
    ActivityRef end = ActivityRef.of(Instant.parse("2026-11-01T10:00:00Z"), "evt");
    ActivityView brief = ActivityView.newest(Map.of(ActivityView.TEXT, List.of("zq")));
    ActivityCursor next = ActivityCursor.after(end, ActivityQuery.builder().text("zq").build());
    ActivityPage page = new ActivityPage(List.of(), next, false);

    assertThat(text(brief, page, count(0, false), null))
        .contains("No activities, “zq”")
        .contains("Looked back to 2026-11-01 10:00 UTC so far")
        .doesNotContain("Nothing in the log fits this");
    assertThat(brief.showing(page).older().from().ref()).isEqualTo(end.text());
  }

  @Test
  void timesAreSaidAsPeopleSayThem() {
    assertThat(time("24h", "")).contains("last 24 h");
    assertThat(time("1d", "")).contains("last 24 h");
    assertThat(time("90 min", "")).contains("last 90 min");
    assertThat(time("24hrs", "")).contains("last 24 h");
    assertThat(time("3 months", "")).contains("last 3 months");
    assertThat(time("1 month ago", "")).contains("since a month ago");
    assertThat(time("yesterday", "yesterday")).contains("yesterday");
    assertThat(time("monday", "")).contains("since monday");
    assertThat(time("today", "")).contains("today");
    assertThat(time("", "1 Nov")).contains("until 1 Nov");
    assertThat(time("1 Nov", "5 Nov")).contains("1 Nov to 5 Nov");
    assertThat(time("", "")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theButtonThatTakesAFilterAwayNamesThatFilter(Language language) {
    assertThat(ActivityView.IN_ORDER_OF_DOUBT.stream().map(ActivityTexts.in(language)::without))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsShownIsSaidInTheReadersLanguage() {
    ActivityView view = ERRORS.within("yesterday").with("type", List.of("order"));

    assertThat(sentence(Language.GERMAN, view, count(1_234, true)))
        .isEqualTo("1.234 Fehler, Bestellungen, gestern");
    assertThat(sentence(Language.SPANISH, view, count(1, true)))
        .isEqualTo("1 error, pedidos, ayer");
    assertThat(sentence(Language.SPANISH, ERRORS.within("7d"), count(1_000, false)))
        .isEqualTo("Más de 1.000 errores, últimos 7 días");
  }

  private static Optional<String> time(String since, String until) {
    return new ActivitySentence(
            ActivityTexts.in(Language.ENGLISH),
            ActivityView.newest(
                Map.of(
                    "since",
                    Stream.of(since).filter(one -> !one.isEmpty()).toList(),
                    "until",
                    Stream.of(until).filter(one -> !one.isEmpty()).toList())),
            new IntegrationNames(Map.of()),
            List.of(),
            "")
        .time();
  }

  private static String sentence(Optional<ActivityCount> count) {
    return sentence(Language.ENGLISH, ERRORS, count);
  }

  private static String sentence(
      Language language, ActivityView view, Optional<ActivityCount> count) {
    return new ActivitySentence(
            ActivityTexts.in(language), view, new IntegrationNames(Map.of()), List.of(), "")
        .of(count);
  }

  private static String text(
      ActivityView view, Optional<ActivityCount> count, @Nullable Instant kept) {
    return text(view, new ActivityPage(List.of(), null, false), count, kept);
  }

  private static String text(
      ActivityView view, ActivityPage page, Optional<ActivityCount> count, @Nullable Instant kept) {
    return new ActivityListMessage(
            new ShownList(
                Language.ENGLISH,
                view,
                "name",
                page,
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
