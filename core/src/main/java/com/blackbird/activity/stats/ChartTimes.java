package com.blackbird.activity.stats;

import com.blackbird.activity.activity.ActivityVolume;
import com.blackbird.activity.activity.Bucket;
import com.blackbird.activity.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How the beginnings of a chart's stretches are said. */
record ChartTimes(Bucket bucket, ZoneId zone, Language language) {
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final int FEW_DAYS = 14;

  /** In few characters, below a bar; midnight is said by its day. */
  String axis(Instant begin, int bars) {
    ZonedDateTime here = begin.atZone(zone);
    if (bucket == Bucket.HOUR) {
      return (here.getHour() == 0 ? format(say().weekday()) : HOUR).format(here);
    }
    return format(bars <= FEW_DAYS ? say().weekday() : say().day()).format(here);
  }

  /** In a sentence. */
  String words(Instant begin) {
    return format(bucket == Bucket.HOUR ? say().moment() : say().day()).format(begin.atZone(zone));
  }

  /** A period in a sentence: by its days, unless it begins or ends within one. */
  String words(Period period) {
    boolean days =
        bucket == Bucket.DAY || (isMidnight(period.since()) && isMidnight(period.until()));
    ChartTimes times = new ChartTimes(days ? Bucket.DAY : bucket, zone, language);
    String first = times.words(period.since());
    String last = times.words(days ? period.until().minusMillis(1) : period.until());
    return first.equals(last) ? say().on(first) : say().fromTo(first, last);
  }

  private boolean isMidnight(Instant moment) {
    return moment.equals(LocalDate.ofInstant(moment, zone).atStartOfDay(zone).toInstant());
  }

  /** Which bars have room for a label when there is room for so many, at round times. */
  List<Integer> labelled(List<ActivityVolume> points, int room) {
    int step = Math.max(1, Math.ceilDiv(points.size(), Math.max(1, room)));
    int round = bucket == Bucket.HOUR ? roundHours(step) : step;
    int first = bucket == Bucket.HOUR ? firstRound(points, round) : 0;
    return IntStream.iterate(first, i -> i < points.size(), i -> i + round).boxed().toList();
  }

  private int firstRound(List<ActivityVolume> points, int hours) {
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).since().atZone(zone).getHour() % hours == 0) {
        return i;
      }
    }
    return 0;
  }

  private static int roundHours(int step) {
    for (int hours : new int[] {1, 2, 3, 4, 6, 12}) {
      if (hours >= step) {
        return hours;
      }
    }
    return 24;
  }

  private StatsTexts say() {
    return StatsTexts.in(language);
  }

  private DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.locale());
  }
}
