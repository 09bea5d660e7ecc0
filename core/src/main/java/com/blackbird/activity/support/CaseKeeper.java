package com.blackbird.activity.support;

import com.blackbird.activity.account.EachAlone;
import com.blackbird.activity.command.Who;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Does to cases what time does: reminds, returns to the queue, warns, closes. Any number of
 * replicas look at the same time; each case is looked at by one at a time.
 */
public final class CaseKeeper {
  private static final int AT_ONCE = 50;

  /** For so long a platform may think whether somebody is there; then it is not known. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CaseStore cases;
  private final CaseHands hands;
  private final Predicate<Who> hasLeft;
  private final Clock clock;

  CaseKeeper(CaseStore cases, CaseHands hands, Predicate<Who> hasLeft, Clock clock) {
    this.cases = cases;
    this.hands = hands;
    this.hasLeft = hasLeft;
    this.clock = clock;
  }

  /** Looks at what is due; returns how many were. One that fails does not keep the others. */
  public int run() {
    List<CaseId> due = new ArrayList<>(cases.due(clock.instant(), AT_ONCE));
    Collections.shuffle(due);
    Set<CaseId> alone = alone(due);
    return EachAlone.of(
        due,
        one -> {
          hands.look(one, alone.contains(one) ? CaseWhy.HAS_LEFT.words() : "");
          return 1;
        });
  }

  /**
   * Where support waits for somebody who is no longer there. The platforms are asked for all of
   * them at the same time, outside of a transaction.
   */
  private Set<CaseId> alone(List<CaseId> due) {
    List<Callable<Optional<CaseId>>> questions =
        due.stream()
            .flatMap(id -> cases.find(id).stream())
            .filter(one -> one.state() == CaseState.WAITING_FOR_CUSTOMER)
            .map(this::question)
            .toList();
    if (questions.isEmpty()) {
      return Set.of();
    }
    ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    try {
      return asking.invokeAll(questions, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).stream()
          .filter(answer -> answer.state() == Future.State.SUCCESS)
          .flatMap(answer -> answer.resultNow().stream())
          .collect(Collectors.toSet());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Set.of();
    } finally {
      asking.shutdownNow();
    }
  }

  private Callable<Optional<CaseId>> question(Case one) {
    return () -> hasLeft.test(one.origin().requester()) ? Optional.of(one.id()) : Optional.empty();
  }
}
