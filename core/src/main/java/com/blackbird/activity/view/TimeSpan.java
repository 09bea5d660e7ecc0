package com.blackbird.activity.view;

import java.time.Instant;

/**
 * The time that words name: a moment, or a stretch such as a day.
 *
 * @param from its first moment
 * @param to the first moment that no longer belongs to it; a moment's is itself
 */
record TimeSpan(Instant from, Instant to) {
  static TimeSpan at(Instant moment) {
    return new TimeSpan(moment, moment);
  }
}
