package com.blackbird.activity.silence;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.EachAlone;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationState;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.planned.PlannedWorkStore;
import com.blackbird.activity.problem.SilenceProblems;
import com.blackbird.activity.problem.Way;
import com.blackbird.activity.silence.SilenceJudge.Judged;
import com.blackbird.activity.silence.SilenceLooks.Due;
import com.blackbird.activity.silence.SilenceLooks.Held;
import com.blackbird.activity.silence.SilenceLooks.Outcome;
import com.blackbird.activity.silence.Verdict.Learning;
import com.blackbird.activity.silence.Verdict.Silent;
import com.blackbird.activity.silence.Verdict.Talking;
import com.blackbird.activity.silence.Verdict.TooSeldom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at integrations when their silence would begin to mean something, opens a problem when they
 * are silent, and says when they are heard again. Any number of replicas look at the same time;
 * each integration is looked at by one at a time.
 */
public final class SilenceKeeper {
  private static final int AT_ONCE = 64;

  /** Nobody is left alone for longer. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final Duration WHILE_LEARNING = Duration.ofHours(1);
  private static final Duration WHILE_SILENT = Duration.ofMinutes(1);
  private static final Duration WHILE_ALL_ARE_SILENT = Duration.ofMinutes(5);
  private static final Duration WHILE_LONG_SILENT = Duration.ofMinutes(15);
  private static final Duration WHILE_PAUSED = Duration.ofMinutes(10);

  private final SilenceLooks looks;
  private final TalkStore talks;
  private final Neighbours neighbours;
  private final SilenceProblems problems;
  private final SilenceRaising raising;
  private final IntegrationStore integrations;
  private final PlannedWorkStore planned;
  private final Hearing hearing;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** Looks through this connection. */
  public SilenceKeeper(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      IntegrationStore integrations,
      PlannedWorkStore planned,
      Clock clock) {
    this.looks = new SilenceLooks(jdbc);
    this.talks = new TalkStore(jdbc);
    this.neighbours = new Neighbours(jdbc, talks);
    this.problems = new SilenceProblems(jdbc);
    this.raising = new SilenceRaising(problems, neighbours);
    this.integrations = integrations;
    this.planned = planned;
    this.hearing = new Hearing(jdbc, clock);
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Looks at what is due; returns how many were looked at. One that fails stays due and does not
   * keep the others from being looked at; the failure is thrown afterwards.
   */
  public int run() {
    Instant since = hearing.note();
    var due = new ArrayList<>(looks.due(clock.instant(), AT_ONCE));
    // Another replica reads the same list; in another order they rarely meet.
    Collections.shuffle(due);
    return EachAlone.of(
        due, one -> Boolean.TRUE.equals(transaction.execute(status -> look(one, since))) ? 1 : 0);
  }

  private boolean look(Due due, Instant hearingSince) {
    Instant now = clock.instant();
    Optional<Held> held = looks.hold(due, now);
    held.ifPresent(look ->
        integrations
            .find(due.account(), due.integration())
            .ifPresentOrElse(
                integration -> look(due, integration, look, hearingSince, now),
                () -> looks.next(due, now.plus(LONGEST), Outcome.LEARNING, 0, null)));
    return held.isPresent();
  }

  private void look(
      Due due, Integration integration, Held held, Instant hearingSince, Instant now) {
    AccountId account = due.account();
    Optional<Instant> excused = excused(integration, now);
    neighbours.hearAccount(problems, account, now);
    Map<Way, Instant> unheard =
        problems.unheard(account, SilenceProblems.of(account, integration.key()));
    boolean changes = excused.isPresent() || !unheard.isEmpty();
    List<Talk> heard =
        hear(integration, unheard, talks.read(account, integration.key(), changes, now), now);
    if (heard.isEmpty()) {
      looks.next(due, now.plus(LONGEST), Outcome.LEARNING, 0, null);
      return;
    }
    if (excused.isPresent()) {
      heard.forEach(
          talk -> talks.put(account, integration.key(), talk.forgetting(talk.last(), now), now));
      looks.next(due, excused.get(), Outcome.TALKING, 0, now);
      return;
    }
    Instant countsFrom =
        held.heardFrom() == null || held.heardFrom().isBefore(hearingSince)
            ? hearingSince
            : held.heardFrom();
    decide(
        due, integration, heard, new SilenceJudge(neighbours, held.zone(), countsFrom, now), now);
  }

  /** When to look again at one that may be silent now. */
  private Optional<Instant> excused(Integration integration, Instant now) {
    if (integration.state() == IntegrationState.PAUSED) {
      return Optional.of(now.plus(WHILE_PAUSED));
    }
    return planned
        .until(integration.accountId(), integration.key(), now)
        .map(end -> end.isBefore(now.plus(WHILE_PAUSED)) ? end : now.plus(WHILE_PAUSED));
  }

  private void decide(
      Due due, Integration integration, List<Talk> heard, SilenceJudge judge, Instant now) {
    List<Judged> ways = heard.stream().map(talk -> judge.judge(due, talk)).toList();
    Judged all = ways.size() == 1 ? ways.getFirst() : judge.judge(due, Talk.all(heard));
    List<Judged> silent = ways.stream().filter(way -> way.verdict() instanceof Silent).toList();
    boolean everything = all.verdict() instanceof Silent;
    if (silent.isEmpty() && !everything) {
      rest(due, ways, all, now);
      return;
    }
    boolean quietAccount = raising.raise(integration, silent, everything ? all : null, now);
    boolean isLong = all.talk().last().isBefore(now.minus(LONGEST));
    looks.next(
        due,
        now.plus(isLong ? WHILE_LONG_SILENT : quietAccount ? WHILE_ALL_ARE_SILENT : WHILE_SILENT),
        Outcome.SILENT,
        0,
        null);
  }

  private void rest(Due due, List<Judged> ways, Judged all, Instant now) {
    Instant next =
        Stream.concat(ways.stream(), Stream.of(all))
            .map(judged -> next(judged, now))
            .min(Instant::compareTo)
            .orElse(now.plus(LONGEST));
    Instant soonest = now.plus(WHILE_SILENT);
    switch (all.verdict()) {
      case Learning learning ->
          looks.next(due, now.plus(WHILE_LEARNING), Outcome.LEARNING, learning.days(), null);
      case TooSeldom seldom -> looks.next(due, next, Outcome.TOO_SELDOM, 0, null);
      case Talking talking ->
          looks.next(due, next.isBefore(soonest) ? soonest : next, Outcome.TALKING, 0, null);
      case Silent silent -> throw new IllegalStateException("silence is no rest");
    }
  }

  private static Instant next(Judged judged, Instant now) {
    Instant longest = now.plus(LONGEST);
    if (judged.verdict() instanceof Talking talking) {
      Instant due = talking.until().plus(judged.talk().lag());
      return due.isBefore(longest) ? due : longest;
    }
    return longest;
  }

  /** What was silent and is not any more is told; a long silence teaches nothing. */
  private List<Talk> hear(
      Integration integration, Map<Way, Instant> unheard, List<Talk> heard, Instant now) {
    if (unheard.isEmpty()) {
      return heard;
    }
    AccountId account = integration.accountId();
    UUID id = SilenceProblems.of(account, integration.key());
    boolean meantNothing = problems.isResolved(account, id);
    Map<Way, Instant> again = new HashMap<>();
    List<Talk> after = new ArrayList<>();
    for (Talk talk : heard) {
      Instant since = unheard.get(talk.way());
      if (since == null || !talk.last().isAfter(since)) {
        after.add(talk);
        continue;
      }
      again.put(talk.way(), talk.last());
      boolean pause =
          meantNothing
              || SilencePolicy.wasPause(
                  Rhythm.of(talk.hours(), ZoneOffset.UTC, now), since, talk.last());
      Talk taught = pause ? talk : talk.forgetting(since, talk.last());
      if (!pause) {
        talks.put(account, integration.key(), taught, now);
      }
      after.add(taught);
    }
    problems.heard(account, id, again, now);
    return after;
  }
}
