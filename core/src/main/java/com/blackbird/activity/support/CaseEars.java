package com.blackbird.activity.support;

import com.blackbird.activity.account.StorableText;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.relay.ConversationId;
import com.blackbird.activity.relay.Said;
import com.blackbird.activity.relay.Side;
import com.blackbird.activity.relay.TalkListener;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hears what is said in the threads of cases: who spoke last decides who is waited for. Where there
 * is no form to ask for it, an answer tells what fixed the error: {@code Fix: renew the token}.
 */
public final class CaseEars implements TalkListener {
  private static final Pattern FIX =
      Pattern.compile(
          "\\A[>\\s]*(?:fix|lösung|solución)\\s*:\\s*(\\S.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST_FIX = 200;

  private final CaseStore cases;
  private final DeskStore desks;
  private final CaseHands hands;
  private final CaseListener listener;
  private final AccountLanguages languages;

  /** Tells those cases. */
  public CaseEars(Support support) {
    this.cases = support.cases();
    this.desks = support.desks();
    this.hands = support.hands();
    this.listener = support.listener();
    this.languages = support.languages();
  }

  @Override
  public void said(ConversationId conversation, Said said) {
    if (said.isOwn() || !said.isVisible()) {
      return;
    }
    CaseEvent event =
        said.side() == Side.CUSTOMER
            ? new CaseEvent.Say("")
            : new CaseEvent.Answer("", fix(StorableText.of(said.text().plain())));
    happens(conversation, said.side(), said.speaker(), event);
  }

  @Override
  public boolean mayBeSaidToAll(
      ConversationId conversation, Speaker speaker, String message, Prose text) {
    Optional<Case> found = cases.find(CaseId.of(conversation));
    Optional<Desk> desk = found.flatMap(one -> desks.find(one.desk()));
    return desk.isEmpty()
        || listener.mayBeSaidToAll(
            found.orElseThrow(),
            desk.get(),
            who(desk.get().channel(), speaker),
            message,
            text.plain());
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
  public void unreachable(ConversationId conversation, Side side, Reason why, Instant at) {}

  @Override
  public void arrived(ConversationId conversation) {
    cases.find(CaseId.of(conversation)).ifPresent(listener::arrived);
  }

  @Override
  public Language language(ConversationId conversation, Side side) {
    return side == Side.CUSTOMER
        ? languages.of(conversation.account())
        : cases
            .find(CaseId.of(conversation))
            .map(Case::desk)
            .or(() -> Optional.of(conversation.account().value()))
            .flatMap(desks::find)
            .map(Desk::language)
            .orElse(Language.ENGLISH);
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

  /** The line in which an answer says what fixed it; empty when it does not. */
  private static String fix(String answer) {
    Matcher found = FIX.matcher(answer);
    return found.find() ? Fold.label(found.group(1).strip(), LONGEST_FIX) : "";
  }

  private static Who who(ChannelRef where, Speaker speaker) {
    return new Who(
        where.platform().name() + "/" + where.workspace() + "/" + speaker.user().id(),
        StorableText.of(speaker.user().name()));
  }
}
