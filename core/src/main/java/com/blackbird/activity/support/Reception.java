package com.blackbird.activity.support;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.relay.Member;
import com.blackbird.activity.relay.Relay;
import com.blackbird.activity.relay.Visibility;
import com.blackbird.activity.support.CaseStep.What;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens cases: both threads, in one transaction. */
public final class Reception {
  private static final int CUSTOMER = 1;
  private static final int DESK = 2;

  private final CaseStore cases;
  private final DeskStore desks;
  private final CaseThreads threads;
  private final Followers followers;
  private final CaseTelling telling;
  private final CaseHands hands;
  private final Relay relay;
  private final CaseListener listener;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final CaseLimit limit;
  private final Clock clock;

  Reception(
      CaseStore cases,
      DeskStore desks,
      CaseThreads threads,
      Followers followers,
      CaseTelling telling,
      CaseHands hands,
      Relay relay,
      CaseListener listener,
      Audit audit,
      TransactionTemplate transaction,
      CaseLimit limit,
      Clock clock) {
    this.cases = cases;
    this.desks = desks;
    this.threads = threads;
    this.followers = followers;
    this.telling = telling;
    this.hands = hands;
    this.relay = relay;
    this.listener = listener;
    this.audit = audit;
    this.transaction = transaction;
    this.limit = limit;
    this.clock = clock;
  }

  /** The desk that the account's cases go to, if there is one. */
  public Optional<Desk> desk(AccountId account) {
    return desks.of(account);
  }

  /** The account's open case about the same error, which whoever asks in this channel may join. */
  public Optional<Case> open(
      AccountId account, String signature, String integration, ChannelRef channel) {
    return cases.open(account, signature, integration, channel);
  }

  /**
   * What came of asking.
   *
   * @param about the case
   * @param isJoined whether it was open already, about the same error
   */
  public record Asked(Case about, boolean isJoined) {}

  /**
   * Opens a case at this desk. Of two who ask about the same error at once one opens it, and the
   * other joins it with what they have said, unless others would read it there than where they
   * asked. Who sends the same twice has one case of it.
   *
   * @throws CommandMistake when the person has opened more than anybody can answer
   */
  public Asked open(Opening opening, Desk desk) {
    CaseNumber number = cases.number();
    Asked asked =
        Objects.requireNonNull(
            transaction.execute(status -> {
              cases.holdOpenings(opening.account());
              return open(opening, desk, number);
            }));
    if (asked.isJoined()) {
      join(asked.about(), opening);
    }
    return asked;
  }

  private Asked open(Opening opening, Desk desk, CaseNumber number) {
    Case.Origin origin = opening.origin();
    Instant since = origin.openedAt().minus(limit.within());
    List<Case> own = cases.openedBy(opening.account(), origin.requester(), since, limit.most());
    Optional<Case> again = own.stream().filter(one -> isAgain(one, opening)).findFirst();
    if (again.isPresent()) {
      opening.followers().forEach(who -> join(again.get(), who));
      return new Asked(again.get(), false);
    }
    Optional<Case> same = same(opening);
    if (same.isPresent()) {
      return new Asked(same.get(), true);
    }
    if (own.size() >= limit.most()) {
      throw tooMany(own.getLast().origin().openedAt().plus(limit.within()));
    }
    return new Asked(store(opening, desk, number), false);
  }

  private static boolean isAgain(Case one, Opening opening) {
    return !one.state().isOver()
        && one.standing().priority() == opening.priority()
        && one.origin().isSameAs(opening.origin());
  }

  private CommandMistake tooMany(Instant until) {
    return CommandMistake.shown(language -> {
      SupportTexts say = SupportTexts.in(language);
      return ChatMessage.headed(say.manyCases(limit.most()))
          .text(say.oneAfterTheOther(Rich.empty().time(until)))
          .build();
    });
  }

  private Optional<Case> same(Opening opening) {
    Case.Origin origin = opening.origin();
    return origin.isPrivate()
        ? Optional.empty()
        : cases
            .open(opening.account(), origin.signature(), origin.integration(), origin.place())
            .filter(open -> hasSameReaders(open.origin(), origin));
  }

  private static boolean hasSameReaders(Case.Origin one, Case.Origin other) {
    return one.readers() == other.readers() || one.place().equals(other.place());
  }

  private void join(Case open, Opening opening) {
    Case.Origin origin = opening.origin();
    join(open, origin.requester());
    opening.followers().forEach(who -> join(open, who));
    if (!origin.asked().isEmpty()) {
      hands.change(open.id(), null, new CaseEvent.Say(origin.asked()), origin.requester());
    }
  }

  private Case store(Opening opening, Desk desk, CaseNumber number) {
    Instant now = clock.instant();
    Case opened =
        new Case(
            new CaseId(opening.account(), UUID.randomUUID()),
            number,
            desk.id(),
            opening.origin(),
            Standing.opened(opening.priority(), now),
            0,
            Optional.empty());
    cases.add(opened, new CaseClock(desk).nextLook(opened.standing(), now).orElse(null));
    Who requester = opening.origin().requester();
    cases.write(opened.id(), What.OPENED, "", requester, now);
    audit.note(
        AuditNote.of(opening.account(), Act.CASE_OPENED, number.text())
            .by(requester)
            .is("title", opening.origin().publicTitle())
            .is("desk", desk.name()));
    opening.followers().stream()
        .filter(who -> !who.is(requester))
        .forEach(who -> followers.add(opened.id(), Side.REQUESTER, who, now));
    CaseMessages messages = new CaseMessages(opened, desk);
    threads.expect(opened.id(), Side.DESK, messages.deskRoot());
    threads.expect(opened.id(), Side.REQUESTER, messages.requesterRoot());
    relay.open(
        opened.id().conversation(),
        List.of(
            Member.customer(CUSTOMER, messages.requesterRoot()),
            Member.desk(
                DESK,
                messages.deskRoot(),
                desk.visibleTalk() ? Visibility.EVERYTHING : Visibility.MARKED)));
    telling.opened(opened, desk);
    listener.opened(opened, desk);
    return opened;
  }

  /** Somebody else has the same question: they follow the case from now on. */
  public void join(Case joined, Who who) {
    transaction.executeWithoutResult(status -> {
      Instant now = clock.instant();
      if (cases.lock(joined.id()).isEmpty()
          || joined.origin().requester().is(who)
          || !followers.add(joined.id(), Side.REQUESTER, who, now)) {
        return;
      }
      long revision = cases.write(joined.id(), What.JOINED, "", who, now);
      desks.find(joined.desk()).ifPresent(desk -> telling.joined(joined, desk, who, revision));
    });
  }
}
