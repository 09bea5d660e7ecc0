package com.blackbird.activity.alert;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who wants to be told, once and directly, when a problem is over. */
public final class Watches {
  private final JdbcClient jdbc;
  private final ProblemStore problems;
  private final Outbox outbox;
  private final AlertMessage messages;
  private final Clock clock;

  /** Tells through the outbox. */
  public Watches(JdbcClient jdbc, Outbox outbox, AlertMessage messages, Clock clock) {
    this.jdbc = jdbc;
    this.problems = new ProblemStore(jdbc);
    this.outbox = outbox;
    this.messages = messages;
    this.clock = clock;
  }

  /** What becomes of a wish to be told. */
  enum Wish {
    NOTED,
    NOTED_BEFORE,
    /** The problem is over already, so that nothing is noted. */
    NEEDLESS
  }

  /** Notes that the person wants to be told. */
  Wish add(AccountId account, UUID problem, Caller caller) {
    boolean isNew = note(account, problem, caller);
    // Looked at afterwards: who is noted by then is told of an end that comes later.
    if (problems.find(account, problem).filter(found -> !found.state().isOver()).isEmpty()) {
      forget(account, problem, caller);
      return Wish.NEEDLESS;
    }
    return isNew ? Wish.NOTED : Wish.NOTED_BEFORE;
  }

  private boolean note(AccountId account, UUID problem, Caller caller) {
    return jdbc.sql(
                """
                insert into problem_watch
                  (account_id, problem, platform, workspace_id, user_id, language, since)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                account.value(),
                problem,
                caller.platform().name(),
                caller.workspace(),
                caller.user().id(),
                caller.language().name(),
                clock.instant().atOffset(UTC))
            .update()
        > 0;
  }

  private void forget(AccountId account, UUID problem, Caller caller) {
    jdbc.sql(
            """
            delete from problem_watch where account_id = ? and problem = ? and platform = ?
              and workspace_id = ? and user_id = ?
            """)
        .params(
            account.value(),
            problem,
            caller.platform().name(),
            caller.workspace(),
            caller.user().id())
        .update();
  }

  /** Tells those who wait for it when the problem is over, within the caller's transaction. */
  void tell(Subject subject) {
    Problem problem = subject.problem();
    if (!problem.state().isOver()) {
      return;
    }
    outbox.owe(
        jdbc
            .sql(
                """
                delete from problem_watch where account_id = :account and problem in (:parts)
                returning platform, workspace_id, user_id, language
                """)
            .param("account", problem.accountId().value())
            .param("parts", subject.parts())
            .query((row, number) ->
                Map.entry(
                    Handle.direct(
                        problem.accountId(),
                        ChatPlatform.valueOf(row.getString("platform")),
                        row.getString("workspace_id"),
                        row.getString("user_id"),
                        "watch/" + problem.id() + "/" + problem.revision()),
                    Language.valueOf(row.getString("language"))))
            .list()
            .stream()
            .distinct()
            .map(one ->
                Owed.show(one.getKey(), messages.works(subject, one.getValue()))
                    .keptFor(Duration.ofDays(1)))
            .toList());
  }
}
