package com.blackbird.activity.support;

import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Priority;
import java.time.Instant;

/**
 * Where a case stands, with all that changes during its life.
 *
 * @param owner who of support takes care; nobody when it is unclaimed
 * @param proposal the solution that closes the case by itself unless the customer answers; empty
 *     when none is proposed
 * @param fix what solved it, in a line; empty while nobody knows
 */
public record Standing(
    CaseState state,
    Priority priority,
    Who owner,
    Wait waiting,
    CaseTimes times,
    String proposal,
    String fix,
    Survey survey) {
  static Standing opened(Priority priority, Instant now) {
    return new Standing(
        CaseState.NEW,
        priority,
        Who.ITSELF,
        Wait.from(now),
        CaseTimes.from(now),
        "",
        "",
        Survey.NOT_ASKED);
  }

  /** Whether nobody of support takes care of it though it is open. */
  public boolean isUnclaimed() {
    return owner.isItself() && !state.isOver();
  }

  /** Whether its time stands still for support. */
  boolean isPaused() {
    return state == CaseState.WAITING_FOR_CUSTOMER || waiting.snooze() != null;
  }

  Standing in(CaseState other) {
    return new Standing(other, priority, owner, waiting, times, proposal, fix, survey);
  }

  Standing with(Priority other) {
    return new Standing(state, other, owner, waiting, times, proposal, fix, survey);
  }

  Standing ownedBy(Who other) {
    return new Standing(state, priority, other, waiting, times, proposal, fix, survey);
  }

  Standing with(Wait other) {
    return new Standing(state, priority, owner, other, times, proposal, fix, survey);
  }

  Standing with(CaseTimes other) {
    return new Standing(state, priority, owner, waiting, other, proposal, fix, survey);
  }

  Standing proposing(String solution) {
    return new Standing(state, priority, owner, waiting, times, solution, fix, survey);
  }

  Standing fixedBy(String line) {
    return new Standing(state, priority, owner, waiting, times, proposal, line, survey);
  }

  Standing with(Survey other) {
    return new Standing(state, priority, owner, waiting, times, proposal, fix, other);
  }
}
