package com.blackbird.activity.silence;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.Silence;
import com.blackbird.activity.problem.Silence.Quiet;
import com.blackbird.activity.problem.Silence.Reach;
import com.blackbird.activity.problem.SilenceProblems;
import com.blackbird.activity.problem.SilenceProblems.Fallen;
import com.blackbird.activity.problem.Way;
import com.blackbird.activity.silence.SilenceJudge.Judged;
import com.blackbird.activity.silence.Verdict.Silent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a problem of a silence: of some ways, of an integration, or of the whole account. */
final class SilenceRaising {
  private static final Comparator<Way> IN_ORDER =
      Comparator.comparing(Way::type).thenComparing(Way::direction);

  private final SilenceProblems problems;
  private final Neighbours neighbours;

  SilenceRaising(SilenceProblems problems, Neighbours neighbours) {
    this.problems = problems;
    this.neighbours = neighbours;
  }

  /**
   * Opens the problem of an integration that is silent, or adds what it has not said yet.
   *
   * @param all when nothing at all is heard of it
   * @return whether it is the whole account that is silent
   */
  boolean raise(Integration integration, List<Judged> silent, @Nullable Judged all, Instant now) {
    AccountId account = integration.accountId();
    if (!problems.unheard(account, SilenceProblems.of(account)).isEmpty()) {
      return true;
    }
    UUID id = SilenceProblems.of(account, integration.key());
    Map<Way, Instant> known = problems.unheard(account, id);
    Map<Way, Instant> ways = new HashMap<>();
    List<Quiet> quiet = new ArrayList<>();
    for (Judged way : silent) {
      if (way.verdict() instanceof Silent verdict) {
        ways.put(way.talk().way(), verdict.since());
        quiet.add(new Quiet(way.talk().way(), verdict.usual()));
      }
    }
    if (ways.isEmpty() && all != null && all.verdict() instanceof Silent verdict) {
      ways.put(all.talk().way(), verdict.since());
      quiet.add(new Quiet(null, verdict.usual()));
    }
    if (known.keySet().containsAll(ways.keySet())) {
      return false;
    }
    Instant since = ways.values().stream().max(Instant::compareTo).orElse(now);
    if (known.isEmpty() && neighbours.areSilent(account, integration.key(), since, now)) {
      raiseAccount(integration, ways, now);
      return true;
    }
    known.keySet().stream()
        .filter(way -> !ways.containsKey(way))
        .forEach(way -> quiet.add(new Quiet(way, null)));
    ways.putAll(known);
    boolean everything = all != null && silent.size() != 1;
    problems.raise(
        integration,
        Problem.SILENCE,
        new Fallen(
            id, ways, new Silence(everything ? Reach.INTEGRATION : Reach.WAYS, sorted(quiet))),
        now);
    return false;
  }

  private void raiseAccount(Integration integration, Map<Way, Instant> ways, Instant now) {
    AccountId account = integration.accountId();
    Instant last = neighbours.lastOf(account, now).orElse(now);
    Map<Way, Instant> since = new HashMap<>(ways);
    since.replaceAll((way, any) -> last);
    problems.raise(
        integration,
        Problem.QUIET_ACCOUNT,
        new Fallen(SilenceProblems.of(account), since, new Silence(Reach.ACCOUNT, List.of())),
        now);
  }

  private static List<Quiet> sorted(List<Quiet> quiet) {
    return quiet.stream().sorted(SilenceRaising::inOrder).toList();
  }

  private static int inOrder(Quiet one, Quiet other) {
    Way mine = one.way();
    Way theirs = other.way();
    return mine == null || theirs == null
        ? Boolean.compare(mine != null, theirs != null)
        : IN_ORDER.compare(mine, theirs);
  }
}
