package com.blackbird.activity.support;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.command.WorkspaceGate;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.discretion.FullTexts;
import com.blackbird.activity.language.Language;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets support in: in a case's thread at the desk commands are about the customer's account, and
 * whoever can see the desk's channel may use the buttons of its cases. All others see what their
 * workspace is linked to.
 */
public final class SupportGate implements WorkspaceGate {
  /** What the names of all actions on a desk itself begin with. */
  public static final String DESK = "desk.";

  private static final Sight BY_PLACE =
      Sight.ofAll("whose case it is follows from the place where somebody asks");

  private final WorkspaceGate linked;
  private final CaseStore cases;
  private final CaseThreads threads;
  private final DeskStore desks;
  private final Followers followers;
  private final DeskScopes scopes;
  private final AccountStore accounts;
  private final FullTexts texts;

  /** Asks that gate for everybody else. */
  public SupportGate(
      WorkspaceGate linked,
      Support support,
      DeskScopes scopes,
      AccountStore accounts,
      FullTexts texts) {
    this.linked = linked;
    this.cases = support.cases();
    this.threads = support.threads();
    this.desks = support.desks();
    this.followers = support.followers();
    this.scopes = scopes;
    this.accounts = accounts;
    this.texts = texts;
  }

  /** A desk belongs to no account; what is its own is asked for in its own name. */
  private static Account itself(Desk desk) {
    return new Account(new AccountId(desk.id()), "desk", desk.name(), false);
  }

  @Override
  public Account account(Caller caller) {
    return BY_PLACE.see(() -> accountAt(caller));
  }

  private Account accountAt(Caller caller) {
    return accountAt(caller, () -> linked.account(caller));
  }

  private Account accountAt(Caller caller, Supplier<Account> otherwise) {
    Optional<Account> customer =
        inThread(caller)
            .flatMap(accounts::find)
            .or(() ->
                isDesk(caller) ? scopes.of(caller).flatMap(accounts::find) : Optional.empty());
    if (customer.isPresent()) {
      return customer.get();
    }
    try {
      return otherwise.get();
    } catch (CommandMistake notLinked) {
      throw isDesk(caller) ? CommandMistake.shown(SupportGate::whose) : notLinked;
    }
  }

  @Override
  public Account account(Caller caller, ActionRef action) {
    return BY_PLACE.see(() -> accountAt(caller, action));
  }

  private Account accountAt(Caller caller, ActionRef action) {
    if (action.name().startsWith(DESK)) {
      return desk(caller)
          .map(SupportGate::itself)
          .orElseThrow(
              () -> new CommandMistake(language -> SupportTexts.in(language).inDesksChannel()));
    }
    if (action.name().equals(FullTexts.ACTION)) {
      return hidden(caller, action.payload()).orElseGet(() -> accountAt(caller));
    }
    if (!action.name().startsWith(CaseControls.OWN)) {
      return accountAt(caller, () -> linked.account(caller, action));
    }
    // The place first: who is at no desk learns of no case, not even by how long it takes.
    return desk(caller)
        .flatMap(desk ->
            CaseRef.read(action.payload())
                .flatMap(ref -> cases.find(ref.number()))
                .filter(one -> desk.id().equals(one.desk())))
        .flatMap(one -> accounts.find(one.account()))
        .orElseGet(() -> accountAt(caller));
  }

  /** Whose message it is that stands at the caller's desk with something hidden. */
  private Optional<Account> hidden(Caller caller, String payload) {
    return desk(caller)
        .flatMap(desk ->
            FullTexts.Ref.read(payload)
                .filter(ref ->
                    texts.find(ref).filter(it -> it.channel().equals(desk.channel())).isPresent())
                .flatMap(ref ->
                    ref.account().value().equals(desk.id())
                        ? Optional.of(itself(desk))
                        : accounts.find(ref.account())));
  }

  /** Support has to do with customers that its own workspace may not show. */
  @Override
  public boolean stillShows(Caller caller, Account account) {
    return linked.stillShows(caller, account)
        || BY_PLACE.see(() -> isDesk(caller) || inThread(caller).isPresent());
  }

  @Override
  public CommandMistake unlinked(Caller caller, Account account) {
    return linked.unlinked(caller, account);
  }

  @Override
  public Answer labelled(Caller caller, Account account, Answer answer) {
    return linked.labelled(caller, account, answer);
  }

  /** Whether the caller is where this case is worked on. */
  public boolean isSupport(Caller caller, Case about) {
    return desk(caller).filter(desk -> desk.id().equals(about.desk())).isPresent();
  }

  /** Whether the caller may read this case, which is the account's whose workspace they are in. */
  public boolean maySee(Caller caller, Case about) {
    Who who = Who.of(caller);
    return about.origin().isReadIn(caller.channel())
        || isSupport(caller, about)
        || isInThread(caller, about)
        || about.origin().requester().is(who)
        || followers.of(about.id(), Side.REQUESTER).stream().anyMatch(who::is);
  }

  /** Whether they ask in the requester's thread, where threads are channels. */
  private boolean isInThread(Caller caller, Case about) {
    return threads
        .at(caller.channel())
        .filter(new CaseThreads.Place(about.id(), Side.REQUESTER)::equals)
        .isPresent();
  }

  /**
   * The desk at which the caller is, in its channel or in a thread of one of its cases or its own.
   */
  public Optional<Desk> desk(Caller caller) {
    ChannelRef channel = caller.channel();
    if (channel.channel().isEmpty()) {
      return Optional.empty();
    }
    return BY_PLACE.see(() -> desks.in(channel).or(() -> deskOfThread(channel)));
  }

  private Optional<Desk> deskOfThread(ChannelRef channel) {
    return threads
        .at(channel)
        .filter(place -> place.side() == Side.DESK)
        .map(place -> cases.find(place.id()).map(Case::desk).orElse(place.id().account().value()))
        .flatMap(desks::find);
  }

  private Optional<AccountId> inThread(Caller caller) {
    return threads
        .at(caller.channel())
        .filter(place -> place.side() == Side.DESK)
        .map(place -> place.id().account());
  }

  private boolean isDesk(Caller caller) {
    return desk(caller).isPresent();
  }

  private static ChatMessage whose(Language language) {
    SupportTexts say = SupportTexts.in(language);
    return ChatMessage.headed(say.whoseLog())
        .text(say.seesMany())
        .text(
            say.howToChoose(
                Rich.empty().bold(say.showActivities()),
                Rich.empty().code("/blackbird cases case:C-1042")))
        .build();
  }
}
