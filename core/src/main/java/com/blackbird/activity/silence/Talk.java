package com.blackbird.activity.silence;

import com.blackbird.activity.problem.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * What is known of one thing that an integration exchanges one way.
 *
 * @param last when it was heard last
 * @param lag how long after the fact it is usually reported
 */
record Talk(Way way, Hours hours, Instant last, Duration lag) {
  /** All that an integration exchanges, as if it were one; the way is that of the most. */
  static Talk all(Collection<Talk> talks) {
    Talk all = null;
    for (Talk talk : talks) {
      all = all == null ? talk : all.and(talk);
    }
    if (all == null) {
      throw new IllegalArgumentException("there is no talk");
    }
    return all;
  }

  private Talk and(Talk other) {
    return new Talk(
        sum() >= other.sum() ? way : other.way,
        hours.and(other.hours),
        last.isAfter(other.last) ? last : other.last,
        lag.compareTo(other.lag) > 0 ? lag : other.lag);
  }

  private long sum() {
    long sum = 0;
    for (int count : hours.counts()) {
      sum += Math.max(0, count);
    }
    return sum;
  }

  /** The same, with nothing known of the silent hours from its last word until then. */
  Talk forgetting(Instant since, Instant until) {
    return new Talk(way, hours.without(since, until), last, lag);
  }
}
