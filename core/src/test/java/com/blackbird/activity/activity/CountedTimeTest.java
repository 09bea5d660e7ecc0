package com.blackbird.activity.activity;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.CountedTime.Gap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CountedTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:12:00Z");
  private static final List<LocalDate> TODAY = List.of(LocalDate.parse("2026-11-23"));

  @Test
  void hourThatIsNotOverIsCountedAndWhatIsAfterNowIsTakenAway() {
    var time = time("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z", NOW.toString());

    assertThat(time.split()).isEmpty();
    assertThat(time.gaps()).containsExactly(new Gap(NOW, at("2026-11-23T11:00:00Z"), -1));
  }

  @Test
  void theSmallerPartOfAnHourIsReadFromTheRows() {
    assertThat(time("2026-11-23T03:50:00Z", "2026-11-23T08:10:00Z").gaps())
        .containsExactly(
            new Gap(at("2026-11-23T03:50:00Z"), at("2026-11-23T04:00:00Z"), 1),
            new Gap(at("2026-11-23T08:00:00Z"), at("2026-11-23T08:10:00Z"), 1));
    assertThat(time("2026-11-23T03:10:00Z", "2026-11-23T08:50:00Z").gaps())
        .containsExactly(
            new Gap(at("2026-11-23T03:00:00Z"), at("2026-11-23T03:10:00Z"), -1),
            new Gap(at("2026-11-23T08:50:00Z"), at("2026-11-23T09:00:00Z"), -1));
  }

  @Test
  void windowThatBeginsAndEndsWithinAnHourIsReadFromTheRows() {
    assertThat(time("2026-11-23T08:01:00Z", "2026-11-23T08:59:00Z").gaps())
        .containsExactly(new Gap(at("2026-11-23T08:01:00Z"), at("2026-11-23T08:59:00Z"), 1));
  }

  /** Each moment of the window once and none besides, wherever it is cut and whatever is known. */
  @Test
  void everyMomentIsCountedOnceInItsPart() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var begin = at("2026-11-20T00:00:00Z");
    for (int round = 0; round < 2_000; round++) {
      var cuts = new TreeSet<Instant>();
      int wanted = 2 + random.nextInt(5);
      while (cuts.size() < wanted) {
        int step = random.nextBoolean() ? 60 : 10;
        cuts.add(begin.plusSeconds(60L * step * random.nextInt(4 * 24 * 60 / step)));
      }
      var edges = List.copyOf(cuts);
      var days = new ArrayList<LocalDate>();
      var last = AccountDay.dateOf(edges.getLast().minusNanos(1));
      for (var day = AccountDay.dateOf(edges.getFirst());
          !day.isAfter(last);
          day = day.plusDays(1)) {
        if (random.nextInt(3) > 0) {
          days.add(day);
        }
      }
      var now = begin.plusSeconds(random.nextInt(4 * 24 * 3_600));

      var time = CountedTime.of(edges, days, now);

      var what = "seed %d: %s of %s at %s: %s".formatted(seed, edges, days, now, time);
      for (int minutes = -60; minutes < 4 * 24 * 60 + 60; minutes += 5) {
        var moment = begin.plusSeconds(60L * minutes);
        assertThat(counted(moment, time, edges, days))
            .as("%s in %s", moment, what)
            .isEqualTo(inPart(place(moment, edges), edges));
      }
    }
  }

  /** How often the statement counts the moment in each of the parts. */
  private static int[] counted(
      Instant moment, CountedTime time, List<Instant> edges, List<LocalDate> days) {
    int[] parts = new int[edges.size()];
    var hour = moment.truncatedTo(HOURS);
    if (days.contains(AccountDay.dateOf(hour))
        && !hour.isBefore(edges.getFirst().truncatedTo(HOURS))
        && hour.isBefore(edges.getLast())
        && !time.split().contains(hour)) {
      parts[clipped(place(hour, edges), edges)]++;
    }
    for (var gap : time.gaps()) {
      if (!moment.isBefore(gap.since()) && moment.isBefore(gap.until())) {
        parts[clipped(place(moment, edges), edges)] += gap.sign();
      }
    }
    return parts;
  }

  private static int[] inPart(int place, List<Instant> edges) {
    int[] parts = new int[edges.size()];
    if (place > 0 && place < edges.size()) {
      parts[place] = 1;
    }
    return parts;
  }

  private static int place(Instant moment, List<Instant> edges) {
    return (int) edges.stream().filter(edge -> !edge.isAfter(moment)).count();
  }

  private static int clipped(int place, List<Instant> edges) {
    return Math.clamp(place, 1, edges.size() - 1);
  }

  private static CountedTime time(String... edges) {
    return CountedTime.of(List.of(edges).stream().map(CountedTimeTest::at).toList(), TODAY, NOW);
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }
}
