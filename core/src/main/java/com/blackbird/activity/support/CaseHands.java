package com.blackbird.activity.support;

import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.language.Said;
import com.blackbird.activity.relay.Member;
import com.blackbird.activity.relay.Relay;
import com.blackbird.activity.relay.Visibility;
import com.blackbird.activity.support.CaseResult.Done;
import com.blackbird.activity.support.CaseResult.Gone;
import com.blackbird.activity.support.CaseResult.Refused;
import com.blackbird.activity.support.CaseStep.Moved;
import com.blackbird.activity.support.CaseStep.What;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people and time do to cases. Of two who want something at once, on whatever replica, one
 * comes first, and the other is answered by what the first one made of it. What others have to see
 * of it is owed in the same transaction.
 */
public final class CaseHands {
  private final CaseStore cases;
  private final DeskStore desks;
  private final Followers followers;
  private final CaseTelling telling;
  private final CaseMemory memory;
  private final Relay relay;
  private final CaseListener listener;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CaseHands(
      CaseStore cases,
      DeskStore desks,
      Followers followers,
      CaseTelling telling,
      CaseMemory memory,
      Relay relay,
      CaseListener listener,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.cases = cases;
    this.desks = desks;
    this.followers = followers;
    this.telling = telling;
    this.memory = memory;
    this.relay = relay;
    this.listener = listener;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Does something to a case.
   *
   * @param seen the state in which the person saw it; null when it does not matter
   */
  public CaseResult change(CaseId id, @Nullable CaseState seen, CaseEvent event, Who who) {
    return holding(id, (found, desk) -> change(found, desk, seen, event, who));
  }

  private CaseResult change(
      Case found, Desk desk, @Nullable CaseState seen, CaseEvent event, Who who) {
    Instant now = clock.instant();
    return switch (CaseLife.next(found.standing(), event, who, desk.hours(), now)) {
      case CaseStep.Refused refused -> new Refused(found, refused.sentence());
      case CaseStep.Stays stays -> new Done(found);
      case Moved moved ->
          seen != null && seen.isOver() != found.state().isOver()
              ? new Refused(
                  found, language -> SupportTexts.in(language).changedSince(found.state()))
              : new Done(move(found, found, desk, moved, who, now));
    };
  }

  private Case move(Case found, Case bound, Desk desk, Moved moved, Who who, Instant now) {
    Case changed = bound.with(moved.to());
    cases.put(changed, lookAt(changed, desk));
    long revision = cases.write(found.id(), moved.what(), moved.why(), who, now);
    note(found, changed, moved, who);
    learn(found, changed, moved, who);
    if (changed.state().isOver() != found.state().isOver()) {
      openOrClose(changed);
    }
    telling.moved(found, changed, desk, moved, who, revision);
    listener.moved(found, changed, desk, moved, revision);
    return cases.find(found.id()).orElseThrow();
  }

  /** What time does is no act of anybody. */
  private void note(Case found, Case changed, Moved moved, Who who) {
    if (who.isItself()) {
      return;
    }
    AuditNote note =
        AuditNote.of(found.id().account(), Act.CASE_CHANGED, found.number().text())
            .by(who)
            .is("what", moved.what().name().toLowerCase(Locale.ROOT))
            .was("state", found.state().word())
            .is("state", changed.state().word());
    if (!found.standing().owner().equals(changed.standing().owner())) {
      note = note.was("owner", found.standing().owner()).is("owner", changed.standing().owner());
    }
    if (found.standing().priority() != changed.standing().priority()) {
      note =
          note.was("priority", found.standing().priority().word())
              .is("priority", changed.standing().priority().word());
    }
    audit.note(note);
  }

  private void openOrClose(Case changed) {
    if (changed.state().isOver()) {
      relay.close(changed.id().conversation());
    } else {
      relay.reopen(changed.id().conversation());
    }
  }

  private void learn(Case before, Case now, Moved moved, Who who) {
    if (moved.what() == What.RESOLVED) {
      memory.remember(now, moved.why(), who.isItself() ? before.standing().owner() : who);
    }
    Survey said = now.standing().survey();
    if (said != before.standing().survey() && (said == Survey.YES || said == Survey.NO)) {
      memory.rate(now, who, said == Survey.YES);
    }
  }

  /**
   * Does what time does by now; false when nothing is due but to show the case as it is.
   *
   * @param why the customer may not be there to read it; empty when nothing is known of that
   */
  boolean look(CaseId id, String why) {
    CaseResult result =
        holding(
            id,
            (found, desk) -> {
              Instant now = clock.instant();
              Optional<CaseClock.Alarm> alarm = new CaseClock(desk).alarm(found.standing());
              if (alarm.isEmpty() || alarm.get().at().isAfter(now)) {
                cases.put(found, lookAt(found, desk));
                telling.refresh(found, desk);
                return new Refused(found, Said.plain("Nothing is due."));
              }
              return change(found, desk, null, because(alarm.get().event(), why), Who.ITSELF);
            });
    return result instanceof Done;
  }

  private static CaseEvent because(CaseEvent.ByTime event, String why) {
    return switch (event) {
      case CaseEvent.Nudge nudge -> new CaseEvent.Nudge(why);
      case CaseEvent.Warn warn -> new CaseEvent.Warn(why);
      case CaseEvent.Wake wake -> wake;
      case CaseEvent.Return silent -> silent;
      case CaseEvent.Expire expire -> expire;
      case CaseEvent.Close close -> close;
      case CaseEvent.AskAgain again -> again;
    };
  }

  /** Somebody wants to hear of the case, or no more when they did; whether they follow now. */
  public boolean follow(CaseId id, Side side, Who who) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          Instant now = clock.instant();
          if (followers.remove(id, who)) {
            return false;
          }
          if (cases.lock(id).isEmpty() || !followers.add(id, side, who, now)) {
            return false;
          }
          cases.write(id, What.FOLLOWED, "", who, now);
          cases
              .find(id)
              .ifPresent(found ->
                  audit.note(
                      AuditNote.of(id.account(), Act.CASE_CHANGED, found.number().text())
                          .by(who)
                          .is("what", "followed")));
          return true;
        }));
  }

  /** Somebody of the customer comments on the answer; whatever the case's state. */
  public void comment(CaseId id, Who who, String text) {
    holding(
        id,
        (found, desk) -> {
          Moved said = new Moved(found.standing(), What.RATED, text);
          return new Done(move(found, found, desk, said, who, clock.instant()));
        });
  }

  /**
   * Takes a case into a master case: what is said to the customers in the thread that begins there
   * is said in this case as well.
   */
  public CaseResult gather(CaseId id, MasterNumber master, Handle thread, Who who) {
    return holding(
        id,
        (found, desk) -> {
          if (found.state().isOver() || found.master().isPresent()) {
            return new Refused(found, language -> notFree(SupportTexts.in(language), found));
          }
          relay.join(
              id.conversation(),
              Member.desk(relay.number(id.conversation(), thread), thread, Visibility.MARKED)
                  .speakingOnly());
          return new Done(
              bound(found, desk, Optional.of(new Case.Bond(master, true)), What.GATHERED, who));
        });
  }

  private static String notFree(SupportTexts say, Case found) {
    return found.master().map(other -> say.underAlready(other.text())).orElseGet(say::itIsResolved);
  }

  /** Takes a case out of its master case; what was said to all before stays. */
  public CaseResult part(CaseId id, Handle thread, Who who) {
    return holding(
        id,
        (found, desk) -> {
          if (found.master().isEmpty()) {
            return new Refused(found, language -> SupportTexts.in(language).underNone());
          }
          relay.leave(id.conversation(), relay.number(id.conversation(), thread));
          return new Done(bound(found, desk, Optional.empty(), What.PARTED, who));
        });
  }

  /** The master case is done with: nothing is said through it any more. */
  public void release(CaseId id, Handle thread) {
    holding(
        id,
        (found, desk) -> {
          relay.leave(id.conversation(), relay.number(id.conversation(), thread));
          Case now = found.bound(found.bond().map(bond -> new Case.Bond(bond.master(), false)));
          cases.put(now, lookAt(now, desk));
          telling.refresh(now, desk);
          return new Done(now);
        });
  }

  private Case bound(Case found, Desk desk, Optional<Case.Bond> bond, What what, Who who) {
    String master = bond.or(found::bond).map(one -> one.master().text()).orElse("");
    var step = new Moved(found.standing(), what, master);
    return move(found, found.bound(bond), desk, step, who, clock.instant());
  }

  private @Nullable Instant lookAt(Case about, Desk desk) {
    return new CaseClock(desk).nextLook(about.standing(), clock.instant()).orElse(null);
  }

  private interface Deed {
    CaseResult done(Case found, Desk desk);
  }

  private CaseResult holding(CaseId id, Deed deed) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          if (cases.find(id).isEmpty()) {
            return new Gone();
          }
          // Before the case: who hears talk holds the conversation, and then wants the case.
          relay.hold(id.conversation());
          Optional<Case> found = cases.lock(id);
          Optional<Desk> desk = found.flatMap(one -> desks.find(one.desk()));
          return desk.isEmpty() ? new Gone() : deed.done(found.orElseThrow(), desk.get());
        }));
  }
}
