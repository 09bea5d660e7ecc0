package com.blackbird.activity.alert;

import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.problem.AssignmentListener;
import com.blackbird.activity.problem.Problem;
import java.time.Duration;
import java.util.List;

/** Tells a person, once and directly, that somebody else has given them a problem. */
public final class Assignments implements AssignmentListener {
  private static final Duration KEPT = Duration.ofDays(1);
  private final Outbox outbox;
  private final AlertMessage messages;
  private final AccountLanguages languages;

  /** Tells through the outbox. */
  public Assignments(Outbox outbox, AlertMessage messages, AccountLanguages languages) {
    this.outbox = outbox;
    this.messages = messages;
    this.languages = languages;
  }

  @Override
  public void assigned(Problem problem, Who by) {
    Who owner = problem.owner();
    owner
        .platform()
        .map(platform ->
            Handle.direct(
                problem.accountId(),
                platform,
                owner.workspace(),
                owner.user(),
                "assigned/" + problem.id() + "/" + problem.revision()))
        .ifPresent(handle ->
            outbox.owe(
                List.of(
                    Owed.show(
                            handle,
                            messages.assigned(problem, by, languages.of(problem.accountId())))
                        .keptFor(KEPT))));
  }
}
