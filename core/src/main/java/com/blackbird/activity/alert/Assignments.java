package com.blackbird.activity.alert;

import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.PersonLanguages;
import com.blackbird.activity.problem.AssignmentListener;
import com.blackbird.activity.problem.Problem;
import java.time.Duration;
import java.util.List;

/** Tells a person, once and directly, that somebody else has given them a problem. */
public final class Assignments implements AssignmentListener {
  private static final Duration KEPT = Duration.ofDays(1);
  private final Outbox outbox;
  private final AlertMessage messages;
  private final PersonLanguages people;
  private final AccountLanguages accounts;

  /** Tells through the outbox, in the person's language or else in the account's. */
  public Assignments(
      Outbox outbox, AlertMessage messages, PersonLanguages people, AccountLanguages accounts) {
    this.outbox = outbox;
    this.messages = messages;
    this.people = people;
    this.accounts = accounts;
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
                    Owed.show(handle, messages.assigned(problem, by, language(problem)))
                        .keptFor(KEPT))));
  }

  private Language language(Problem problem) {
    return people
        .of(problem.accountId(), problem.owner().key())
        .orElseGet(() -> accounts.of(problem.accountId()));
  }
}
