package com.blackbird.activity.problem;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.problem.HandResult.Done;
import com.blackbird.activity.problem.HandResult.Gone;
import com.blackbird.activity.problem.HandResult.Refused;
import com.blackbird.activity.problem.LifeStep.What;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do to problems. Of two who want something at once, on whatever replica, one comes
 * first, and the other is answered by what the first one made of it.
 */
public final class ProblemHands {
  private final ProblemStore problems;
  private final LifeStore lives;
  private final LookStore looks;
  private final ProblemChanges changes;
  private final ProblemFixes fixes;
  private final AssignmentListener assigned;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** Changes problems through this connection; nobody is told who has to take care. */
  public ProblemHands(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this(jdbc, transaction, AssignmentListener.NONE, clock);
  }

  /** Changes problems through this connection. */
  public ProblemHands(
      JdbcClient jdbc, TransactionTemplate transaction, AssignmentListener assigned, Clock clock) {
    this.assigned = assigned;
    this.problems = new ProblemStore(jdbc);
    this.lives = new LifeStore(jdbc);
    this.looks = new LookStore(jdbc);
    this.changes = new ProblemChanges(jdbc);
    this.fixes = new ProblemFixes(jdbc, clock);
    this.audit = new Audit(jdbc, transaction, clock);
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Moves a problem into another state.
   *
   * @param seen the state in which the person saw it; null when they saw none
   */
  public HandResult change(
      AccountId accountId,
      UUID id,
      @Nullable ProblemState seen,
      ProblemEvent.ByHand wish,
      Who who) {
    return holding(accountId, id, found -> change(found, seen, wish, who));
  }

  private HandResult change(
      Problem problem, @Nullable ProblemState seen, ProblemEvent.ByHand wish, Who who) {
    var now = clock.instant();
    return switch (ProblemLife.next(problem.life(), wish, now)) {
      case LifeStep.Refused refused -> new Refused(problem, refused.sentence());
      case LifeStep.Stays stays -> new Done(problem);
      case LifeStep.Moved moved -> {
        if (seen != null && seen != problem.state()) {
          yield new Refused(
              problem, language -> ProblemTexts.in(language).hasChanged(problem.state()));
        }
        lives.move(problem, moved, who, now);
        if (wish instanceof ProblemEvent.Resolve resolve) {
          resolve.fix().ifPresent(fix -> fixes.remember(problem, fix));
        }
        Done done = done(problem, now);
        audit.note(moved(problem, done.now(), moved, who));
        yield done;
      }
    };
  }

  /** Gives a problem to a person, who takes care of it. */
  public HandResult assign(AccountId accountId, UUID id, Who owner, Who who) {
    return holding(accountId, id, found -> assign(found, owner, who));
  }

  private HandResult assign(Problem problem, Who owner, Who who) {
    if (problem.state().isOver()) {
      return new Refused(problem, language -> ProblemTexts.in(language).isOver(problem.state()));
    }
    var now = clock.instant();
    lives.assign(problem, owner, who, now);
    Done done = done(problem, now);
    audit.note(
        note(problem, who).is("what", "assigned").was("owner", problem.owner()).is("owner", owner));
    if (!owner.key().equals(who.key())) {
      assigned.assigned(done.now(), who);
    }
    return done;
  }

  /** Makes a problem a part of another of the same integration, whose life goes on for both. */
  public HandResult merge(AccountId accountId, UUID id, UUID into, Who who) {
    return holding(
        accountId,
        List.of(id, into),
        () -> {
          var part = problems.find(accountId, id);
          var whole = problems.find(accountId, into);
          if (part.isEmpty() || whole.isEmpty()) {
            return new Gone();
          }
          return merge(part.get(), whole.get(), who);
        });
  }

  private HandResult merge(Problem part, Problem whole, Who who) {
    if (part.id().equals(whole.id())) {
      return new Refused(whole, language -> ProblemTexts.in(language).oneAlready());
    }
    if (part.isSilence() || whole.isSilence()) {
      return new Refused(part, language -> ProblemTexts.in(language).silenceIsNoError());
    }
    if (!part.integration().equals(whole.integration())) {
      return new Refused(part, language -> ProblemTexts.in(language).differentIntegrations());
    }
    var now = clock.instant();
    lives.write(part, What.MERGED, part.state(), "into “" + whole.title() + "”", who, now);
    audit.note(note(part, who).is("what", "merged").is("into", whole.title()));
    lives.mergeInto(whole, problems.parts(part.accountId(), part.id()));
    lives.write(whole, What.MERGED, whole.state(), "with “" + part.title() + "”", who, now);
    changes.note(part.accountId(), part.id(), now);
    looks.due(whole.accountId(), List.of(whole.id()), now);
    return done(whole, now);
  }

  /** Makes a part of a problem one of its own again, as it was before. */
  public HandResult split(AccountId accountId, UUID part, Who who) {
    return holding(accountId, part, whole -> split(part, whole, who));
  }

  private HandResult split(UUID part, Problem whole, Who who) {
    if (whole.id().equals(part)) {
      return new Refused(whole, language -> ProblemTexts.in(language).ofItsOwn());
    }
    AccountId accountId = whole.accountId();
    var now = clock.instant();
    lives.separate(accountId, List.of(part));
    var own = problems.find(accountId, part).orElseThrow();
    lives.write(own, What.SPLIT, own.state(), "from “" + whole.title() + "”", who, now);
    lives.write(whole, What.SPLIT, whole.state(), "without “" + own.title() + "”", who, now);
    audit.note(note(own, who).is("what", "split").was("into", whole.title()));
    changes.note(accountId, whole.id(), now);
    looks.due(accountId, List.of(part, whole.id()), now);
    return done(own, now);
  }

  /** Writes down that its records are sent to be synced again, and has all who show it say so. */
  public void retried(AccountId accountId, UUID id, String what, Who who) {
    holding(
        accountId,
        id,
        found -> {
          var now = clock.instant();
          audit.note(note(found, who).is("what", "retried").is("records", what));
          lives.write(found, What.RETRIED, found.state(), what, who, now);
          return done(found, now);
        });
  }

  private static AuditNote moved(Problem before, Problem now, LifeStep.Moved moved, Who who) {
    AuditNote note =
        note(before, who)
            .is("what", moved.what().name().toLowerCase(Locale.ROOT))
            .was("state", before.state().words())
            .is("state", now.state().words());
    AuditNote owned =
        now.owner().equals(before.owner())
            ? note
            : note.was("owner", before.owner()).is("owner", now.owner());
    return moved.why().isBlank() ? owned : owned.is("why", moved.why());
  }

  private static AuditNote note(Problem about, Who who) {
    return AuditNote.of(about.accountId(), Act.PROBLEM_CHANGED, about.title())
        .by(who)
        .is("problem", about.id());
  }

  /** Somebody has to look, too: what a person did may be undone by what is in the log. */
  private Done done(Problem problem, Instant now) {
    changes.note(problem.accountId(), problem.id(), now);
    looks.due(problem.accountId(), List.of(problem.id()), now);
    return new Done(problems.find(problem.accountId(), problem.id()).orElseThrow());
  }

  private HandResult holding(AccountId accountId, UUID id, Function<Problem, HandResult> work) {
    return holding(
        accountId, List.of(id), () -> problems.find(accountId, id).map(work).orElseGet(Gone::new));
  }

  private HandResult holding(AccountId accountId, List<UUID> ids, Supplier<HandResult> work) {
    HandResult result = null;
    while (result == null) {
      result =
          transaction.execute(status -> {
            var wholes = wholes(accountId, ids);
            lives.lock(accountId, wholes);
            // Otherwise somebody merged or split them before we held them.
            return wholes.equals(wholes(accountId, ids)) ? work.get() : null;
          });
    }
    return result;
  }

  private List<UUID> wholes(AccountId accountId, List<UUID> ids) {
    return ids.stream()
        .map(id -> problems.find(accountId, id).map(Problem::id).orElse(id))
        .toList();
  }
}
