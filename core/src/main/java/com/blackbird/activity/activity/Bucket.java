package com.blackbird.activity.activity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How time is cut for a chart, by the clock of a place: its days may have 23 or 25 hours. */
public enum Bucket {
  /** From one full hour to the next. */
  HOUR {
    @Override
    ZonedDateTime next(ZonedDateTime time) {
      return time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
  },
  /** From one midnight to the next. */
  DAY {
    @Override
    ZonedDateTime next(ZonedDateTime time) {
      return time.toLocalDate().plusDays(1).atStartOfDay(time.getZone());
    }
  };

  /** More columns than any chart has. */
  public static final int MOST = 3_000;

  /** The first cut after this time. */
  abstract ZonedDateTime next(ZonedDateTime time);

  /**
   * Where the window is cut, both of its ends included.
   *
   * @throws IllegalArgumentException when the window is empty or has more than {@link #MOST} parts
   */
  List<Instant> edges(Instant since, Instant until, ZoneId zone) {
    if (!since.isBefore(until)) {
      throw new IllegalArgumentException("since: must be before until");
    }
    var edges = new ArrayList<Instant>();
    var at = since.atZone(zone);
    for (var edge = since; edge.isBefore(until); edge = at.toInstant()) {
      if (edges.size() == MOST) {
        throw new IllegalArgumentException(
            "bucket: more than %,d of them; choose days or a shorter time".formatted(MOST));
      }
      edges.add(edge);
      at = next(at);
    }
    edges.add(until);
    return edges;
  }
}
