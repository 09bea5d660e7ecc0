package com.blackbird.activity.silence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * How often something usually talks, learned from hours that are over: what to expect in each hour
 * of the week, by the clock of a place, and how much was expected in the pauses that it has made
 * before without being broken.
 */
public final class Rhythm {
  /** Before so many days nothing is said of silence. */
  public static final int DAYS_TO_LEARN = 14;

  private static final int DAY = 24;
  private static final int WEEK = 7 * DAY;

  /** An hour with less than this share of the busiest one's is one of rest. */
  private static final double REST = 0.02;

  /** A day of the week with less than this share of the others' is a day of rest. */
  private static final double REST_DAY = 0.03;

  /** A pause in which so much of a day was expected is a day off. */
  private static final double DAY_OFF = 0.8;

  /** With fewer weeks only the most is left out as unusual. */
  private static final int WEEKS_TO_TRIM = 4;

  /** So many hours show whether a day is slow. */
  private static final int PACE_HOURS = 4;

  private static final double PACE_DOUBT = 3;

  private static final double ENOUGH_BY_CHANCE = 3;

  /** What has less than this share of the empty hours that chance would make is regular. */
  private static final double REGULAR = 0.25;

  private static final int HALF = 1_800;

  /** So many hours ahead may be asked for. */
  private static final int AHEAD = 10 * DAY;

  private static final int AGAIN = -1;

  private final Hours hours;
  private final ZoneId zone;
  private final long end;
  private final long weekFrom;
  private final int[] week;
  private final double[] slots;
  private final double level;
  private final double busiest;
  private final List<Double> stops = new ArrayList<>();
  private final List<Double> rests = new ArrayList<>();

  private Rhythm(Hours hours, ZoneId zone, long end) {
    this.hours = hours;
    this.zone = zone;
    this.end = end;
    this.weekFrom = Math.min(hours.from(), end) - PACE_HOURS - 2;
    this.week = week();
    this.slots = learn();
    this.busiest = Arrays.stream(slots).max().orElse(0);
    this.level = level();
    learnPauses();
  }

  /** What these hours teach; the hour of this moment is not over and does not count. */
  public static Rhythm of(Hours hours, ZoneId zone, Instant now) {
    return new Rhythm(hours, zone, Math.min(hours.until(), Hours.number(now)));
  }

  /** How many days have been heard so far. */
  public int days() {
    return (int) Math.max(0, (end - hours.firstHeard()) / DAY);
  }

  /**
   * How many times as much has to be missing as when all weeks that are kept have been heard: where
   * n weeks had a sum, the chance that the next has nothing is (n / (n + 1)) to its power, which is
   * more than the mean alone would say.
   */
  double doubt() {
    return certainty(Hours.KEPT / WEEK) / certainty(days() / 7);
  }

  private static double certainty(int weeks) {
    int counted = Math.max(1, weeks - (weeks >= WEEKS_TO_TRIM ? 2 : 1));
    return counted * Math.log1p(1.0 / counted);
  }

  /** How many are expected in a week. */
  double perWeek() {
    return Arrays.stream(slots).sum() * level;
  }

  /** Whether it does nothing on some days of the week, so that it may keep holidays as well. */
  public boolean keepsDaysOfRest() {
    double[] days = weekdays();
    double most = Arrays.stream(days).max().orElse(0);
    return most > 0 && Arrays.stream(days).anyMatch(day -> day < REST_DAY * most);
  }

  /** Whether weekends are unlike the days between them. */
  boolean differsOnWeekends() {
    double[] days = weekdays();
    double week = Arrays.stream(days, 0, 5).sum() / 5;
    double weekend = Arrays.stream(days, 5, 7).sum() / 2;
    return weekend < 0.75 * week || week < 0.75 * weekend;
  }

  /** What is expected on a day on which it works. */
  double perDay() {
    return Arrays.stream(weekdays()).filter(day -> day > 0).average().orElse(0) * level;
  }

  private double[] weekdays() {
    double[] days = new double[7];
    for (int slot = 0; slot < WEEK; slot++) {
      days[slot / DAY] += slots[slot];
    }
    return days;
  }

  /**
   * What is expected in the whole hours from one number up to another. Clocks change, jobs run
   * late: it is as little as it would be an hour earlier or later. What was heard just before a
   * rest is not expected once more an hour later.
   */
  double expected(long from, long to) {
    long late = restsAt(from) ? from + 1 : from;
    return Math.min(expected(from, to, 0), Math.min(expected(late, to, -1), expected(from, to, 1)));
  }

  private double expected(long from, long to, int shift) {
    double sum = 0;
    for (long hour = from; hour < to; hour++) {
      sum += usual(hour + shift);
    }
    return sum * level;
  }

  /**
   * How much of what was expected has come in the hours before this one: a day may be slow. At most
   * 1; where little was expected, about that.
   */
  double pace(long hour) {
    double wanted = 0;
    double had = 0;
    for (long before = hour - PACE_HOURS; before < hour; before++) {
      if (hours.at(before) >= 0) {
        wanted += expected(before, before + 1);
        had += hours.at(before);
      }
    }
    return Math.min(1, (had + PACE_DOUBT) / (wanted + PACE_DOUBT));
  }

  /**
   * Whether hours without anything are far rarer than if it came by chance, as what a clock starts
   * does; without enough hours of which to tell it is not.
   */
  boolean isRegular() {
    double byChance = 0;
    int empty = 0;
    for (long hour = hours.firstHeard(); hour < end; hour++) {
      if (hours.at(hour) >= 0 && !restsAt(hour)) {
        byChance += Math.exp(-usual(hour));
        empty += hours.at(hour) == 0 ? 1 : 0;
      }
    }
    return byChance >= ENOUGH_BY_CHANCE && empty < REGULAR * byChance;
  }

  /** Whether a pause that begins with this whole hour begins with rest, as every night does. */
  boolean restsAt(long hour) {
    return usual(hour) <= REST * busiest;
  }

  /** When it would begin to talk again after it has rested, a week later at most. */
  public Instant opensAfter(Instant last) {
    long hour = Hours.number(last) + 1;
    long latest = Math.min(hour, end) + 7 * DAY;
    while (hour < latest && restsAt(hour)) {
      hour++;
    }
    return Hours.begin(hour);
  }

  /**
   * How much was expected in the longest pause of this kind that is nothing unusual. A whole day
   * off is unusual where there are days of rest; whether today is one is another question.
   */
  double usualPause(boolean fromRest) {
    double dayOff = fromRest && keepsDaysOfRest() ? DAY_OFF * perDay() : Double.MAX_VALUE;
    return (fromRest ? rests : stops)
        .stream().filter(pause -> pause < dayOff).skip(1).findFirst().orElse(0.0);
  }

  /** The counts of past hours of the same kind: the same time of day, on days like this. */
  int[] like(long hour) {
    ZonedDateTime time = local(hour);
    return numbers(other ->
        local(other).getHour() == time.getHour()
            && isWeekend(local(other)) == isWeekend(time)
            && hours.at(other) >= 0);
  }

  private int[] numbers(LongPredicate wanted) {
    return LongStream.range(hours.firstHeard(), end)
        .filter(wanted)
        .mapToInt(hours::at)
        .sorted()
        .toArray();
  }

  /** How many there were on each past day that was heard whole, the least first. */
  int[] perDayHeard() {
    int days = days();
    int[] sums = new int[days];
    for (int day = 0; day < days; day++) {
      for (int hour = 1; hour <= DAY; hour++) {
        sums[day] += Math.max(0, hours.at(end - day * (long) DAY - hour));
      }
    }
    Arrays.sort(sums);
    return sums;
  }

  static boolean isWeekend(ZonedDateTime time) {
    return time.getDayOfWeek().getValue() > 5;
  }

  ZonedDateTime local(long hour) {
    return Hours.begin(hour).plusSeconds(HALF).atZone(zone);
  }

  /** The hour's place in the week; none for the hour that comes again when clocks go back. */
  private int slot(long hour) {
    return week[(int) (hour - weekFrom)];
  }

  double usual(long hour) {
    int slot = slot(hour);
    return slot == AGAIN ? 0 : slots[slot];
  }

  private int[] week() {
    int[] places = new int[(int) (end + AHEAD - weekFrom)];
    ZoneRules rules = zone.getRules();
    for (int place = 0; place < places.length; place++) {
      Instant middle = Hours.begin(weekFrom + place).plusSeconds(HALF);
      ZoneOffset offset = rules.getOffset(middle);
      LocalDateTime time = LocalDateTime.ofEpochSecond(middle.getEpochSecond(), 0, offset);
      boolean again = rules.getOffset(middle.minusSeconds(2 * HALF)).compareTo(offset) < 0;
      places[place] = again ? AGAIN : (time.getDayOfWeek().getValue() - 1) * DAY + time.getHour();
    }
    return places;
  }

  /** The mean of each hour of the week, without the most and, of many, the least. */
  private double[] learn() {
    List<List<Integer>> seen = new ArrayList<>();
    for (int slot = 0; slot < WEEK; slot++) {
      seen.add(new ArrayList<>());
    }
    for (long hour = hours.firstHeard(); hour < end; hour++) {
      if (hours.at(hour) >= 0 && slot(hour) != AGAIN) {
        seen.get(slot(hour)).add(hours.at(hour));
      }
    }
    return seen.stream().mapToDouble(Rhythm::trimmedMean).toArray();
  }

  private static double trimmedMean(List<Integer> counts) {
    int most = counts.size() > 1 ? 1 : 0;
    int least = counts.size() >= WEEKS_TO_TRIM ? 1 : 0;
    return counts.stream()
        .sorted()
        .skip(least)
        .limit(Math.max(0, counts.size() - most - least))
        .mapToInt(Integer::intValue)
        .average()
        .orElse(0);
  }

  /** Less than 1 when the last week had less than those before; never more. */
  private double level() {
    double wanted = 0;
    double had = 0;
    for (long hour = Math.max(hours.from(), end - WEEK); hour < end; hour++) {
      if (hours.at(hour) >= 0) {
        wanted += usual(hour);
        had += Math.min(hours.at(hour), 3 * usual(hour) + 3);
      }
    }
    return wanted <= 0 ? 1 : Math.max(0.1, Math.min(1, had / wanted));
  }

  /**
   * A pause ends with an hour that had something; one of which a part is unknown does not count.
   */
  private void learnPauses() {
    long begin = -1;
    for (long hour = hours.firstHeard(); hour < end; hour++) {
      int count = hours.at(hour);
      if (count == 0 && begin < 0) {
        begin = hour;
      }
      if (count != 0 && begin >= 0) {
        if (count > 0) {
          (restsAt(begin) ? rests : stops).add(expected(begin, hour) * pace(begin));
        }
        begin = -1;
      }
    }
    stops.sort(Comparator.reverseOrder());
    rests.sort(Comparator.reverseOrder());
  }
}
