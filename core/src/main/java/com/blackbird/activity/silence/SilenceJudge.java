package com.blackbird.activity.silence;

import com.blackbird.activity.silence.SilenceLooks.Due;
import com.blackbird.activity.silence.Verdict.Silent;
import com.blackbird.activity.silence.Verdict.Talking;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Judges talks as things stand.
 *
 * @param zone the account's
 * @param countsFrom silence before that means nothing
 */
record SilenceJudge(Neighbours neighbours, ZoneId zone, Instant countsFrom, Instant now) {
  /** What of an integration is judged how. */
  record Judged(Talk talk, Verdict verdict) {}

  Judged judge(Due due, Talk talk) {
    // What goes on now is judged by what was before it.
    Hours before = talk.hours().without(talk.last(), now);
    Rhythm rhythm = Rhythm.of(before, zone, now);
    Instant last = talk.last().isAfter(countsFrom) ? talk.last() : countsFrom;
    Instant asOf = now.minus(talk.lag());
    Verdict verdict = SilencePolicy.judge(rhythm, last, asOf, WorkingDay.UNKNOWN);
    if (verdict instanceof Talking
        && SilencePolicy.judge(rhythm, last, asOf, WorkingDay.CERTAIN) instanceof Silent silent
        && neighbours.work(due.account(), due.integration(), rhythm.opensAfter(last))) {
      verdict = silent;
    }
    return new Judged(talk, since(verdict, talk));
  }

  /** It began with the last word, whenever it began to count. */
  private static Verdict since(Verdict verdict, Talk talk) {
    return verdict instanceof Silent silent ? new Silent(talk.last(), silent.usual()) : verdict;
  }
}
