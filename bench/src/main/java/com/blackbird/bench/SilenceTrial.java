package com.blackbird.bench;

import com.blackbird.activity.silence.Hours;
import com.blackbird.activity.silence.Rhythm;
import com.blackbird.activity.silence.SilencePolicy;
import com.blackbird.activity.silence.Verdict;
import com.blackbird.activity.silence.Verdict.Learning;
import com.blackbird.activity.silence.Verdict.Silent;
import com.blackbird.activity.silence.Verdict.Talking;
import com.blackbird.activity.silence.Verdict.TooSeldom;
import com.blackbird.activity.silence.WorkingDay;
import com.blackbird.bench.InventedRhythm.Calendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One rhythm over some months, with outages; hour by hour it is judged as the product would judge
 * it.
 */
final class SilenceTrial {
  /** Learned before the first outage. */
  private static final int WEEKS_BEFORE = 4;

  private static final int WEEKS = 16;
  private static final long HOUR = 3_600;
  private static final long WEEK = 7 * 24 * HOUR;

  private final Calendar calendar;
  private final long[] natural;
  private final List<Outage> outages;
  private final boolean othersWork;

  /** From a moment up to another, in seconds. */
  private record Outage(long from, long to) {
    boolean covers(long moment) {
      return moment >= from && moment < to;
    }
  }

  /**
   * What came of it.
   *
   * @param alarms how many times it was called silent
   * @param rightly how often rightly so
   * @param outages how many were longer than three times what is usual
   * @param noticed how many of those were noticed while they lasted
   * @param delays how long that took, in hours
   */
  record Score(int alarms, int rightly, int outages, int noticed, List<Double> delays) {
    static final Score NOTHING = new Score(0, 0, 0, 0, List.of());

    Score {
      delays = List.copyOf(delays);
    }

    Score plus(Score other) {
      var both = new ArrayList<>(delays);
      both.addAll(other.delays);
      return new Score(
          alarms + other.alarms,
          rightly + other.rightly,
          outages + other.outages,
          noticed + other.noticed,
          both);
    }

    double precision() {
      return alarms == 0 ? 1 : (double) rightly / alarms;
    }

    double recall() {
      return outages == 0 ? 1 : (double) noticed / outages;
    }

    double delay(double share) {
      double[] sorted = delays.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }
  }

  /**
   * A trial.
   *
   * @param othersWork whether the account has others that rest on the same days
   */
  SilenceTrial(
      InventedRhythm kind, LocalDate first, ZoneId zone, boolean othersWork, Random random) {
    this.calendar = Calendar.of(first, WEEKS, zone, random);
    this.natural = kind.talk(calendar, random);
    this.outages = outages(random);
    this.othersWork = othersWork;
  }

  /** One in five to nine days, of one hour to three days. */
  private List<Outage> outages(Random random) {
    var all = new ArrayList<Outage>();
    long at = calendar.begin().getEpochSecond() + WEEKS_BEFORE * WEEK + random.nextLong(WEEK);
    while (at < calendar.end().getEpochSecond() - WEEK / 2) {
      long length = (long) (HOUR * Math.exp(random.nextDouble() * Math.log(72)));
      all.add(new Outage(at, at + length));
      at += length + (5 + random.nextInt(5)) * 24L * HOUR + random.nextLong(24 * HOUR);
    }
    return all;
  }

  Score run() {
    long[] talk =
        Arrays.stream(natural)
            .filter(moment -> outages.stream().noneMatch(outage -> outage.covers(moment)))
            .toArray();
    var noticed = new ArrayList<Long>();
    Hours hours = Hours.none(calendar.begin());
    int place = 0;
    boolean silent = false;
    Instant look = calendar.begin();
    long last = talk[0];
    for (long now = calendar.begin().getEpochSecond() + HOUR;
        now <= calendar.end().getEpochSecond();
        now += HOUR) {
      int next = InventedRhythm.from(talk, now);
      Instant moment = Instant.ofEpochSecond(now);
      boolean talked = next > place;
      if (talked && silent) {
        silent = false;
        look = moment;
        if (!SilencePolicy.wasPause(
            Rhythm.of(hours, calendar.zone(), moment), Instant.ofEpochSecond(last), moment)) {
          hours = hours.without(Instant.ofEpochSecond(last), moment);
        }
      }
      hours = hours.plus(Map.of(moment.minus(1, ChronoUnit.HOURS), (long) (next - place)), moment);
      if (talked) {
        last = talk[next - 1];
      }
      if (!silent && !moment.isBefore(look)) {
        switch (judge(hours, last, moment)) {
          case Silent found -> {
            silent = true;
            noticed.add(now);
          }
          case Talking talking -> look = talking.until();
          case Learning learning -> look = moment.plus(1, ChronoUnit.DAYS);
          case TooSeldom seldom -> look = moment.plus(1, ChronoUnit.DAYS);
        }
      }
      place = next;
    }
    return score(noticed);
  }

  private Verdict judge(Hours hours, long last, Instant now) {
    var day =
        othersWork && !calendar.isHoliday(now.atZone(calendar.zone()))
            ? WorkingDay.CERTAIN
            : WorkingDay.UNKNOWN;
    Instant since = Instant.ofEpochSecond(last);
    return SilencePolicy.judge(
        Rhythm.of(hours.without(since, now), calendar.zone(), now), since, now, day);
  }

  private Score score(List<Long> noticed) {
    int rightly = 0;
    for (long moment : noticed) {
      rightly += outages.stream().anyMatch(outage -> causes(outage, moment)) ? 1 : 0;
    }
    int eligible = 0;
    var delays = new ArrayList<Double>();
    for (Outage outage : outages) {
      if (outage.to() - outage.from() > 3 * usualGap(outage.from())) {
        eligible++;
        noticed.stream()
            .filter(moment -> moment >= outage.from() && moment <= after(outage))
            .findFirst()
            .ifPresent(moment -> delays.add((moment - outage.from()) / (double) HOUR));
      }
    }
    return new Score(noticed.size(), rightly, eligible, delays.size(), delays);
  }

  /** Something was kept from talking by it before the alarm, and nothing has been heard since. */
  private boolean causes(Outage outage, long alarm) {
    int kept = InventedRhythm.from(natural, outage.from());
    return kept < natural.length
        && natural[kept] < outage.to()
        && natural[kept] <= alarm
        && alarm >= outage.from()
        && alarm <= after(outage);
  }

  /** When something is heard again after it. */
  private long after(Outage outage) {
    int next = InventedRhythm.from(natural, outage.to());
    return next < natural.length ? natural[next] : calendar.end().getEpochSecond();
  }

  /** How long one waits at most at this time of the week, but for one of eight weeks; an hour. */
  private long usualGap(long moment) {
    long[] waits = new long[8];
    for (int week = 0; week < waits.length; week++) {
      long then = moment + (week - 4 + (week >= 4 ? 1 : 0)) * WEEK;
      int next = InventedRhythm.from(natural, then);
      int before = next - 1;
      long until = next < natural.length ? natural[next] : then;
      long since = before >= 0 ? natural[before] : then;
      waits[week] = until - since;
    }
    Arrays.sort(waits);
    return Math.max(HOUR, waits[waits.length - 2]);
  }
}
