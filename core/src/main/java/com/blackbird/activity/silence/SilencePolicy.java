package com.blackbird.activity.silence;

import com.blackbird.activity.problem.Usual;
import com.blackbird.activity.silence.Verdict.Learning;
import com.blackbird.activity.silence.Verdict.Silent;
import com.blackbird.activity.silence.Verdict.Talking;
import com.blackbird.activity.silence.Verdict.TooSeldom;
import java.time.Instant;

/**
 * Decides whether something is silent that should be talking. It counts the hours that passed
 * without a word, each by what was expected in it, and calls it silence when that is clearly more
 * than in any pause that is usual. See docs/adr/0027.
 */
public final class SilencePolicy {
  /**
   * So many must be missing at least: by chance that happens once in some hundred thousand times.
   */
  static final double LEAST = 10;

  /** So many where it is not chance but a clock that decides when something comes. */
  static final double LEAST_REGULAR = 2.5;

  /** So much more must be missing than in the longest usual pause. */
  static final double MORE = 1.9;

  /** And so many on top, for what talks seldom is seldom regular. */
  static final double MARGIN = 2.5;

  /** What is over before so many times as much was missing as it took to be noticed was a pause. */
  static final double PAUSE = 1.3;

  /** What takes longer to be noticed is not worth waiting for. */
  private static final int LONGEST = 7 * 24;

  private SilencePolicy() {}

  /**
   * The verdict.
   *
   * @param last when it talked last, or when somebody could have heard it again
   * @param asOf until when all that was said has been heard
   * @param day whether others show that people work today
   */
  public static Verdict judge(Rhythm rhythm, Instant last, Instant asOf, WorkingDay day) {
    if (rhythm.days() < Rhythm.DAYS_TO_LEARN) {
      return new Learning(rhythm.days());
    }
    long begin = Hours.number(last) + 1;
    double limit = limit(rhythm, begin, day);
    double pace = rhythm.pace(begin);
    long noticed = begin;
    while (noticed - begin <= LONGEST && pace * rhythm.expected(begin, noticed) < limit) {
      noticed++;
    }
    if (noticed - begin > LONGEST) {
      return new TooSeldom();
    }
    return Hours.begin(noticed).isAfter(asOf)
        ? new Talking(Hours.begin(noticed))
        : new Silent(last, usual(rhythm, begin, noticed));
  }

  /**
   * Whether a silence that ended then was no more than an unusual pause, and so something to learn
   * from: an outage is rarely over as soon as it is noticed.
   *
   * @param last when it had talked last
   */
  public static boolean wasPause(Rhythm rhythm, Instant last, Instant until) {
    long begin = Hours.number(last) + 1;
    double missed = rhythm.pace(begin) * rhythm.expected(begin, Hours.number(until));
    return missed < PAUSE * limit(rhythm, begin, WorkingDay.UNKNOWN);
  }

  private static double limit(Rhythm rhythm, long begin, WorkingDay day) {
    boolean fromRest = rhythm.restsAt(begin);
    double limit =
        Math.max(
                rhythm.isRegular() ? LEAST_REGULAR : LEAST,
                MORE * rhythm.usualPause(fromRest) + MARGIN)
            * rhythm.doubt();
    // A day on which nothing begins may be a holiday, where there are days of rest.
    boolean maybeHoliday = fromRest && day != WorkingDay.CERTAIN && rhythm.keepsDaysOfRest();
    return maybeHoliday ? limit + rhythm.perDay() : limit;
  }

  /** Of the silent hours the one in which most was expected says what is usual. */
  private static Usual usual(Rhythm rhythm, long begin, long noticed) {
    long best = begin;
    for (long hour = begin; hour < noticed; hour++) {
      if (rhythm.usual(hour) > rhythm.usual(best)) {
        best = hour;
      }
    }
    int[] like = rhythm.like(best);
    long low = quantile(like, 0.2);
    long high = quantile(like, 0.8);
    if (low >= 1 && high >= 2) {
      return new Usual(
          low,
          high,
          !rhythm.differsOnWeekends()
              ? Usual.Span.HOUR
              : Rhythm.isWeekend(rhythm.local(best))
                  ? Usual.Span.WEEKEND_HOUR
                  : Usual.Span.WEEKDAY_HOUR);
    }
    int[] days = rhythm.perDayHeard();
    return new Usual(
        Math.max(1, quantile(days, 0.2)), Math.max(1, quantile(days, 0.8)), Usual.Span.DAY);
  }

  private static long quantile(int[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
  }
}
