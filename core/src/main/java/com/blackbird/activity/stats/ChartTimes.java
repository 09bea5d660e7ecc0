package com.blackbird.activity.stats;

import com.blackbird.activity.activity.ActivityVolume;
import com.blackbird.activity.activity.Bucket;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How the beginnings of a chart's stretches are said. */
record ChartTimes(Bucket bucket, ZoneId zone) {
  private static final DateTimeFormatter HOUR = format("HH:mm");
  private static final DateTimeFormatter WEEKDAY = format("EEE d");
  private static final DateTimeFormatter DAY = format("d MMM");
  private static final DateTimeFormatter MOMENT = format("d MMM HH:mm");
  private static final int FEW_DAYS = 14;

  /** In words for people: hour or day. */
  String word() {
    return bucket.name().toLowerCase(Locale.ROOT);
  }

  /** In few characters, below a bar; midnight is said by its day. */
  String axis(Instant begin, int bars) {
    ZonedDateTime here = begin.atZone(zone);
    if (bucket == Bucket.HOUR) {
      return (here.getHour() == 0 ? WEEKDAY : HOUR).format(here);
    }
    return (bars <= FEW_DAYS ? WEEKDAY : DAY).format(here);
  }

  /** In a sentence. */
  String words(Instant begin) {
    return (bucket == Bucket.HOUR ? MOMENT : DAY).format(begin.atZone(zone));
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

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
