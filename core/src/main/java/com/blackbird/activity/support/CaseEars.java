package com.blackbird.activity.support;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.relay.ConversationId;
import com.blackbird.activity.relay.Said;
import com.blackbird.activity.relay.Side;
import com.blackbird.activity.relay.TalkListener;
import java.time.Instant;
import java.util.Optional;

/** Hears what is said in the threads of cases: who spoke last decides who is waited for. */
public final class CaseEars implements TalkListener {
  private final CaseStore cases;
  private final DeskStore desks;
  private final CaseHands hands;
  private final CaseListener listener;

  /** Tells those cases. */
  public CaseEars(Support support) {
    this.cases = support.cases();
    this.desks = support.desks();
    this.hands = support.hands();
    this.listener = support.listener();
  }

  @Override
  public void said(ConversationId conversation, Said said) {
    if (said.isOwn() || !said.isVisible()) {
      return;
    }
    CaseEvent event =
        said.side() == Side.CUSTOMER ? new CaseEvent.Say("") : new CaseEvent.Answer("");
    happens(conversation, said.side(), said.speaker(), event);
  }

  @Override
  public void settled(
      ConversationId conversation, Side side, Speaker speaker, boolean isDone, Instant at) {
    happens(
        conversation,
        side,
        speaker,
        isDone
            ? new CaseEvent.Resolve("resolved in the help desk", "")
            : new CaseEvent.TakeUp("taken up again in the help desk"));
  }

  /** The relay says so in the other threads; the case goes on. */
  @Override
  public void ended(ConversationId conversation, Side side, Instant at) {}

  /** The relay says so in the other threads; the case goes on. */
  @Override
  public void unreachable(ConversationId conversation, Side side, String why, Instant at) {}

  @Override
  public void arrived(ConversationId conversation) {
    cases.find(CaseId.of(conversation)).ifPresent(listener::arrived);
  }

  private void happens(ConversationId conversation, Side side, Speaker speaker, CaseEvent event) {
    CaseId id = CaseId.of(conversation);
    Optional<Case> found = cases.find(id);
    Optional<ChannelRef> place =
        side == Side.CUSTOMER
            ? found.map(one -> one.origin().place())
            : found.flatMap(one -> desks.find(one.desk())).map(Desk::channel);
    place.ifPresent(where -> hands.change(id, null, event, who(where, speaker)));
  }

  private static Who who(ChannelRef where, Speaker speaker) {
    return new Who(
        where.platform().name() + "/" + where.workspace() + "/" + speaker.user().id(),
        speaker.user().name());
  }
}
