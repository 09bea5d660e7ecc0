package com.blackbird.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Kinds of rhythm, each with the moments at which something of that kind talks. */
enum InventedRhythm {
  /** Day and night, a little less at night. */
  STEADY {
    @Override
    double rate(ZonedDateTime time, Calendar calendar) {
      return 40 * (1 + 0.3 * daylight(time));
    }
  },
  /** A shop: much by day, little by night, less on weekends. */
  WEEKEND_DIP {
    @Override
    double rate(ZonedDateTime time, Calendar calendar) {
      return shop(time) * (isWeekend(time) ? 0.4 : 1);
    }
  },
  /** Nothing but while people work; a holiday now and then. */
  OFFICE_HOURS {
    @Override
    double rate(ZonedDateTime time, Calendar calendar) {
      return calendar.isHoliday(time) ? 0 : office(time);
    }
  },
  /** One large batch a night, at about the same time. */
  NIGHTLY_BATCH {
    @Override
    long[] talk(Calendar calendar, Random random) {
      return calendar.days().flatMapToLong(day -> batch(calendar, day, random)).sorted().toArray();
    }

    private LongStream batch(Calendar calendar, LocalDate day, Random random) {
      long begin =
          day.atTime(LocalTime.of(2, 10)).atZone(calendar.zone()).toEpochSecond()
              + (long) (random.nextGaussian() * 300);
      return random.longs(150 + random.nextInt(150), begin, begin + 1_200);
    }

    @Override
    double rate(ZonedDateTime time, Calendar calendar) {
      return 0;
    }
  },
  /** A job that runs each hour and now and then finds nothing to do. */
  HOURLY_JOB {
    @Override
    long[] talk(Calendar calendar, Random random) {
      return LongStream.iterate(
              calendar.begin().getEpochSecond() + 300,
              at -> at < calendar.end().getEpochSecond(),
              at -> at + 3_600)
          .filter(at -> random.nextDouble() >= 0.05)
          .flatMap(at -> {
            long begin = at + (long) (random.nextGaussian() * 60);
            return random.longs(1 + random.nextInt(20), begin, begin + 90);
          })
          .sorted()
          .toArray();
    }

    @Override
    double rate(ZonedDateTime time, Calendar calendar) {
      return 0;
    }
  },
  /** A shop that has twice as much to do after eight weeks. */
  GROWTH {
    @Override
    double rate(ZonedDateTime time, Calendar calendar) {
      double weeks = (time.toEpochSecond() - calendar.begin().getEpochSecond()) / 604_800.0;
      return 0.4 * shop(time) * Math.pow(2, weeks / 8);
    }
  },
  /** A shop on whose holidays little is bought. */
  HOLIDAYS {
    @Override
    double rate(ZonedDateTime time, Calendar calendar) {
      return shop(time) * (calendar.isHoliday(time) ? 0.2 : 1);
    }
  },
  /** A shop whose campaigns come and go. */
  BURSTS {
    @Override
    long[] talk(Calendar calendar, Random random) {
      double[] mood = new double[(int) calendar.hours()];
      for (int hour = 0; hour < mood.length; hour++) {
        mood[hour] = hour % 6 == 0 ? Math.exp(random.nextGaussian() * 0.7) : mood[hour - 1];
      }
      return poisson(calendar, random, (time, hour) -> 0.5 * shop(time) * mood[hour]);
    }

    @Override
    double rate(ZonedDateTime time, Calendar calendar) {
      return 0;
    }
  },
  /** Three an hour, by chance. */
  SLOW {
    @Override
    double rate(ZonedDateTime time, Calendar calendar) {
      return 3;
    }
  },
  /** Some four a day. */
  SPARSE {
    @Override
    double rate(ZonedDateTime time, Calendar calendar) {
      return 0.012 * shop(time);
    }
  };

  abstract double rate(ZonedDateTime time, Calendar calendar);

  /** The seconds at which it talks, in their order. */
  long[] talk(Calendar calendar, Random random) {
    return poisson(calendar, random, (time, hour) -> rate(time, calendar));
  }

  /** What is expected in an hour. */
  private interface Rate {
    double of(ZonedDateTime time, int hour);
  }

  private static long[] poisson(Calendar calendar, Random random, Rate rate) {
    var talk = LongStream.builder();
    for (int hour = 0; hour < calendar.hours(); hour++) {
      Instant begin = calendar.begin().plusSeconds(3_600L * hour);
      double expected = rate.of(begin.plusSeconds(1_800).atZone(calendar.zone()), hour);
      for (double at = gap(random, expected); at < 1; at += gap(random, expected)) {
        talk.add(begin.getEpochSecond() + (long) (at * 3_600));
      }
    }
    return talk.build().toArray();
  }

  private static double gap(Random random, double expected) {
    return expected <= 0 ? 2 : -Math.log(1 - random.nextDouble()) / expected;
  }

  private static double daylight(ZonedDateTime time) {
    return Math.sin((time.getHour() - 8) * Math.PI / 12);
  }

  private static double shop(ZonedDateTime time) {
    return 20 * Math.pow(10, 0.6 * daylight(time));
  }

  private static double office(ZonedDateTime time) {
    return isWeekend(time) || time.getHour() < 8 || time.getHour() >= 18 ? 0 : 30;
  }

  private static boolean isWeekend(ZonedDateTime time) {
    return time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  /**
   * When and where it talks.
   *
   * @param begin a full hour
   */
  record Calendar(Instant begin, Instant end, ZoneId zone, Set<LocalDate> holidays) {
    Calendar {
      holidays = Set.copyOf(holidays);
    }

    /** So many weeks from that day on, with a working day off every three weeks or so. */
    static Calendar of(LocalDate first, int weeks, ZoneId zone, Random random) {
      LocalDate last = first.plusWeeks(weeks);
      var holidays =
          first
              .datesUntil(last)
              .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
              .filter(day -> random.nextInt(15) == 0)
              .collect(Collectors.toSet());
      return new Calendar(
          first.atStartOfDay(zone).toInstant(),
          last.atStartOfDay(zone).toInstant(),
          zone,
          holidays);
    }

    long hours() {
      return Duration.between(begin, end).toHours();
    }

    Stream<LocalDate> days() {
      return LocalDate.ofInstant(begin, zone).datesUntil(LocalDate.ofInstant(end, zone));
    }

    boolean isHoliday(ZonedDateTime time) {
      return holidays.contains(time.toLocalDate());
    }
  }

  /** The first of these moments that is not before this one; the end when there is none. */
  static int from(long[] talk, long moment) {
    int place = Arrays.binarySearch(talk, moment);
    return place < 0 ? -place - 1 : place;
  }
}
