package com.blackbird.activity.escalation;

import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.problem.ProblemChanges;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseListener;
import com.blackbird.activity.support.CaseStep;
import java.time.Clock;

/**
 * Hears of cases what {@link SupportNotes} say, and has all who show the problem say it, too. The
 * problem itself is neither held nor changed: whoever holds one may wait for what a case holds.
 */
public final class SupportEars implements CaseListener {
  private final CaseListener others;
  private final ProblemChanges changes;
  private final Clock clock;

  /** Hears it after others. */
  public SupportEars(CaseListener others, ProblemChanges changes, Clock clock) {
    this.others = others;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public void opened(Case opened, Desk desk) {
    others.opened(opened, desk);
    note(opened);
  }

  @Override
  public void moved(Case before, Case now, Desk desk, CaseStep.Moved step, long revision) {
    others.moved(before, now, desk, step, revision);
    if (before.state().isOver() != now.state().isOver()
        || !before.standing().owner().equals(now.standing().owner())) {
      note(now);
    }
  }

  private void note(Case changed) {
    changed
        .origin()
        .problem()
        .ifPresent(problem -> changes.note(changed.account(), problem, clock.instant()));
  }

  @Override
  public boolean mayBeSaidToAll(Case to, Desk desk, Who who, String message, String words) {
    return others.mayBeSaidToAll(to, desk, who, message, words);
  }

  @Override
  public void arrived(Case in) {
    others.arrived(in);
  }
}
