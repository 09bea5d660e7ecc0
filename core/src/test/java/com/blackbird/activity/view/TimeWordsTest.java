package com.blackbird.activity.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.TypedDate;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.language.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWordsTest {
  /** A Monday, 11:00 in Berlin. */
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "24h, 2026-11-22T10:00:00Z",
    "90 min, 2026-11-23T08:30:00Z",
    "Last 7 days, 2026-11-16T10:00:00Z",
    "2 weeks ago, 2026-11-09T10:00:00Z",
    "last 3 months, 2026-08-23T09:00:00Z",
    "24hrs, 2026-11-22T10:00:00Z",
    "now, 2026-11-23T10:00:00Z",
    "last hour, 2026-11-23T09:00:00Z",
    "2026-11-01 14:30, 2026-11-01T13:30:00Z",
    "2026-11-01T14:30, 2026-11-01T13:30:00Z",
    "2026-11-01T10:00:00+02:00, 2026-11-01T08:00:00Z",
    "1 Nov 9:15, 2026-11-01T08:15:00Z",
    "1.11.2026 14:30, 2026-11-01T13:30:00Z",
    "yesterday 14:30, 2026-11-22T13:30:00Z",
    "yesterday at 14:30, 2026-11-22T13:30:00Z",
    "10:59, 2026-11-23T09:59:00Z",
    "11:01, 2026-11-22T10:01:00Z",
  })
  void aMomentIsReadInTheReadersZone(String typed, Instant moment) {
    assertThat(read(typed)).isEqualTo(TimeSpan.at(moment));
  }

  @ParameterizedTest
  @CsvSource({
    "today, 2026-11-23, 2026-11-24",
    "Yesterday, 2026-11-22, 2026-11-23",
    "monday, 2026-11-23, 2026-11-24",
    "last monday, 2026-11-16, 2026-11-17",
    "on friday, 2026-11-20, 2026-11-21",
    "SUN, 2026-11-22, 2026-11-23",
    "this week, 2026-11-23, 2026-11-30",
    "last week, 2026-11-16, 2026-11-23",
    "this month, 2026-11-01, 2026-12-01",
    "last month, 2026-10-01, 2026-11-01",
    "2026-11-01, 2026-11-01, 2026-11-02",
    "2026-1-2, 2026-01-02, 2026-01-03",
    "1 Nov, 2026-11-01, 2026-11-02",
    "November 1, 2026-11-01, 2026-11-02",
    "24. Dec, 2025-12-24, 2025-12-25",
    "29 feb, 2024-02-29, 2024-03-01",
    "'1 Nov, 2024', 2024-11-01, 2024-11-02",
    "1.11.2026, 2026-11-01, 2026-11-02",
    "24.12., 2025-12-24, 2025-12-25",
    "24/11/2025, 2025-11-24, 2025-11-25",
    "1. März, 2026-03-01, 2026-03-02",
  })
  void aDayIsTheReadersDay(String typed, LocalDate from, LocalDate to) {
    assertThat(read(typed)).isEqualTo(days(from, to, BERLIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whenever",
        "24",
        "-1h",
        "999999d",
        "99999 months",
        "2026-02-30",
        "31 Feb 2026",
        "25:00",
        "2026-13-01",
        "last",
        "nov",
        "2026-11-01 25:61",
        "31.2.2026",
        "24.13.2026",
      })
  void whatIsNoTimeIsAnsweredWithWhatIsUnderstood(String typed) {
    assertThatThrownBy(() -> read(typed))
        .isInstanceOf(CommandMistake.class)
        .hasMessageContaining("is not a time; use 24h, today");
  }

  /**
   * Beginnings are a Sunday's and a Monday's, so that what is typed without a date has two ways.
   */
  @ParameterizedTest
  @CsvSource({
    "22:00, 02:00, 2026-11-23T01:00:00Z",
    "10:30, 11:30, 2026-11-23T10:30:00Z",
    "2026-11-01 14:30, 15:30, 2026-11-01T14:30:00Z",
    "yesterday 14:30, 9:00, 2026-11-23T08:00:00Z",
    "24h, 12:00, 2026-11-22T11:00:00Z",
    "1h, 9:00, 2026-11-24T08:00:00Z",
    "friday, sunday, 2026-11-22T23:00:00Z",
    "monday, wednesday, 2026-11-25T23:00:00Z",
    "20 Nov, Nov 25, 2026-11-25T23:00:00Z",
    "28 Dec, 3 Jan, 2026-01-03T23:00:00Z",
    "28.12., 3.1., 2026-01-03T23:00:00Z",
    "7d, 24h, 2026-11-22T10:00:00Z",
    "yesterday, yesterday, 2026-11-22T23:00:00Z",
  })
  void anEndIsTheFirstOneAfterItsBeginning(String since, String until, Instant end) {
    assertThat(new TimeWords(NOW, BERLIN).end(until, since)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-05, 2026-11-01",
    "today, yesterday",
    "24h, 7d",
    "now, now",
    "2 Nov 2026 14:30, 1 Nov 2026 14:30",
  })
  void whatEndsBeforeItBeginsIsAnsweredWithWhatToDo(String since, String until) {
    assertThatThrownBy(() -> new TimeWords(NOW, BERLIN).end(until, since))
        .isInstanceOf(CommandMistake.class)
        .hasMessageContaining("“" + until + "” is before “" + since + "”")
        .hasMessageContaining("the earlier time first");
  }

  @Test
  void whatIsOfferedIsKnownInEveryLanguage() {
    assertThat(List.of("Gestern", "letzte woche", "AYER", "yesterday", "24h", "whenever"))
        .extracting(TimeWords::known)
        .containsExactly("yesterday", "last week", "yesterday", "yesterday", "24h", "whenever");
  }

  /** A hint is cut after 100 characters, and a form that is cut is none. */
  @ParameterizedTest
  @EnumSource
  void whatIsGivenAsAnExampleIsReadWhenItIsTyped(Language language) {
    ActivityTexts say = ActivityTexts.in(language);
    assertThat(say.timeForms()).hasSizeLessThanOrEqualTo(100);
    for (String forms :
        List.of(say.timeForms(), say.whenOption(), say.sinceOption(), say.untilOption())) {
      for (String form : forms.replaceFirst("^.*: ", "").split(",? (?:or|oder|o) |, ", -1)) {
        assertThat(TimeWords.RANGE.matcher(form).matches()).as(form).isTrue();
        ActivityView view =
            ActivityView.newest(Map.of()).within(TypedDate.asWrittenBy(form, () -> language));
        view = TimeWords.ends(form).isPresent() ? view : view.with(ActivityView.UNTIL, List.of());
        assertThat(view.query(new TimeWords(NOW, BERLIN)).since()).as(form).isPresent();
      }
    }
  }

  @Test
  void aSlipIsAnsweredWithTheNearestWord() {
    assertThatThrownBy(() -> read("yesterdya")).hasMessageContaining("Did you mean yesterday?");
  }

  @Test
  void theDaysOfTheClockChangesHave23And25Hours() {
    ZoneId newYork = ZoneId.of("America/New_York");
    assertThat(length("2026-03-08", newYork)).isEqualTo(Duration.ofHours(23));
    assertThat(length("2026-11-01", newYork)).isEqualTo(Duration.ofHours(25));
    assertThat(length("2026-03-29", BERLIN)).isEqualTo(Duration.ofHours(23));
    assertThat(length("2026-10-25", BERLIN)).isEqualTo(Duration.ofHours(25));
  }

  /** Whatever day and zone: days follow each other without a gap, and today has now in it. */
  @Test
  void daysFollowEachOtherInEveryZone() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> zones = List.copyOf(ZoneId.getAvailableZoneIds());
    for (int i = 0; i < 2_000; i++) {
      ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
      Instant now =
          Instant.parse("1990-01-01T00:00:00Z").plusSeconds(random.nextInt(1_900_000_000));
      TimeWords words = new TimeWords(now, zone);
      TimeSpan today = words.read("today");
      String about = "seed " + seed + ", " + zone + " at " + now;

      assertThat(words.read("yesterday").to()).as(about).isEqualTo(today.from());
      assertThat(today.from()).as(about).isBeforeOrEqualTo(now);
      assertThat(today.to()).as(about).isAfter(now);
      assertThat(words.read("last week").to()).as(about).isEqualTo(words.read("this week").from());
      assertThat(words.read(LocalDate.ofInstant(now, zone).toString())).as(about).isEqualTo(today);
      for (String day : List.of("monday", "tue", "last sunday", "12:00", "yesterday 00:30")) {
        assertThat(words.read(day).from()).as(about + ", " + day).isBeforeOrEqualTo(now);
        for (String end : List.of("wednesday", "08:15", "3 Dec")) {
          assertThat(words.end(end, day))
              .as(about + ", " + day + ".." + end)
              .isAfter(words.read(day).from());
        }
      }
    }
  }

  @Test
  void everythingOfferedIsUnderstoodInAnyCaseAndByTheForm() {
    for (Word word : TimeWords.offered()) {
      String typed = word.value().toUpperCase(Locale.ROOT);
      assertThat(TimeWords.RANGE.matcher(typed).matches()).as(typed).isTrue();
      assertThat(read(typed)).isEqualTo(read(word.value()));
    }
  }

  /** The form decides which words belong together, so it knows no more and no less than reading. */
  @Test
  void whatHasTheFormIsReadOrIsADayThatThereIsNot() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] pieces = {
      "last",
      "this",
      "mon",
      "tuesday",
      "week",
      "1",
      "24",
      "h",
      "7d",
      "Nov",
      "2026",
      "2026-11-01",
      "1.11.",
      "24/11/2026",
      "14:30",
      "today",
      "ago",
      "days",
      "at",
      "yesterday"
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int words = random.nextInt(4); words >= 0; words--) {
        text.append(pieces[random.nextInt(pieces.length)]).append(words > 0 ? " " : "");
      }
      boolean form = TimeWords.FORM.matcher(text).matches();
      boolean read;
      try {
        read(text.toString());
        read = true;
      } catch (CommandMistake e) {
        read = false;
      }
      assertThat(!read || form).as("seed %s: %s", seed, text).isTrue();
    }
  }

  private static Duration length(String day, ZoneId zone) {
    TimeSpan span = new TimeWords(NOW, zone).read(day);
    return Duration.between(span.from(), span.to());
  }

  private static TimeSpan days(LocalDate from, LocalDate to, ZoneId zone) {
    return new TimeSpan(from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
  }

  private static TimeSpan read(String typed) {
    return new TimeWords(NOW, BERLIN).read(typed);
  }

  @ParameterizedTest
  @CsvSource({
    "24h, true, true, true",
    "last hour, false, true, true",
    "now, false, true, true",
    "2026-11-01T10:00:00Z, false, true, true",
    "2026-11-01 14:30, false, true, false",
    "today, false, true, false",
    "this week, false, true, false",
    "yesterday, false, false, false",
    "last week, false, false, false",
    "2026-11-01, false, false, false"
  })
  void whatHasNoEndAndWhatNeedsNoZoneIsKnownByItsForm(
      String typed, boolean isAgo, boolean isOpen, boolean isAbsolute) {
    assertThat(TimeWords.isAgo(typed)).isEqualTo(isAgo);
    assertThat(TimeWords.isOpen(typed)).isEqualTo(isOpen);
    assertThat(TimeWords.isAbsolute(typed)).isEqualTo(isAbsolute);
  }
}
