package com.blackbird.activity.casework;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OpenCommand;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.guide.GuidePages;
import com.blackbird.activity.language.Said;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseCards;
import com.blackbird.activity.support.CaseClock;
import com.blackbird.activity.support.CaseLists;
import com.blackbird.activity.support.CaseNumber;
import com.blackbird.activity.support.DeskScopes;
import com.blackbird.activity.support.MasterNumber;
import com.blackbird.activity.support.Side;
import com.blackbird.activity.support.Support;
import com.blackbird.activity.support.SupportGate;
import com.blackbird.activity.view.ActivityLists;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code /blackbird cases}: for support, in the desk's channel, what there is to do; for everybody
 * else the account's own cases.
 */
public final class CasesCommand implements OpenCommand {
  private static final String SHOW = "show";
  private static final String CASE = "case";
  private static final String ACCOUNT = "account";
  private static final String PAGE = "page";
  private static final String MINE = "mine";
  private static final String UNCLAIMED = "unclaimed";
  private static final String OVERDUE = "overdue";
  private static final String OPEN = "open";
  private static final String ALL = "all";
  private static final int MOST = 5_000;
  private static final Pattern NUMBER = Pattern.compile("(?i)#?[cm][-\\s]?\\d{1,12}");
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "cases",
          Right.VIEWER,
          said(CaseworkTexts::casesSummary),
          "C-1042",
          OptionSpec.choice(
              SHOW,
              said(CaseworkTexts::whichCases),
              Word.of(MINE, said(CaseworkTexts::mine), "my"),
              Word.of(UNCLAIMED, said(CaseworkTexts::unclaimed), "new"),
              Word.of(OVERDUE, said(CaseworkTexts::overdue), "late"),
              Word.of(OPEN, said(CaseworkTexts::open), "current"),
              Word.of(ALL, said(CaseworkTexts::all))),
          OptionSpec.free(CASE, said(CaseworkTexts::oneCase), NUMBER),
          OptionSpec.free(ACCOUNT, said(CaseworkTexts::ofWhichAccount), NEVER),
          OptionSpec.free(PAGE, said(CaseworkTexts::whichPage), NEVER));

  private final Support support;
  private final SupportGate gate;
  private final CaseCards cards;
  private final DeskScopes scopes;
  private final CaseActions actions;
  private final MasterActions masters;
  private final Discretion discretion;
  private final Clock clock;

  /** Shows what these read, as far as it may be shown, and does what those do. */
  public CasesCommand(
      Support support,
      SupportGate gate,
      DeskScopes scopes,
      Transcripts transcripts,
      ActivityLists activities,
      GuidePages guides,
      MasterActions masters,
      Discretion discretion,
      Clock clock) {
    this.support = support;
    this.gate = gate;
    this.cards = new CaseCards(support, clock);
    this.scopes = scopes;
    this.actions =
        new CaseActions(support, gate, cards, transcripts, activities, guides, scopes, clock);
    this.masters = masters;
    this.discretion = discretion;
    this.clock = clock;
  }

  /** What the buttons of cases do, for others that go on with them. */
  CaseActions caseActions() {
    return actions;
  }

  private static Said said(Function<CaseworkTexts, String> text) {
    return language -> text.apply(CaseworkTexts.in(language));
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public List<ChatAction> actions() {
    return Stream.concat(actions.all().stream(), masters.all(actions).stream()).toList();
  }

  @Override
  public Answer run(Caller caller, CommandInput input) {
    Optional<Desk> desk = gate.desk(caller);
    Optional<MasterNumber> master = input.one(CASE).flatMap(MasterNumber::parse);
    if (master.isPresent() && desk.isPresent()) {
      return new Answer.Show(masters.card(desk.get(), master.get(), caller.language()));
    }
    Optional<CaseNumber> number = input.one(CASE).map(CasesCommand::number);
    if (number.isPresent()) {
      return new Answer.Show(
          desk.isPresent() ? atDesk(caller, desk.get(), number.get()) : ours(caller, number.get()));
    }
    return new Answer.Show(
        desk.isPresent() ? atDesk(caller, desk.get(), input) : ours(caller, input));
  }

  /** From then on the person's commands in the desk's channel are about that customer. */
  private ChatMessage atDesk(Caller caller, Desk desk, CaseNumber number) {
    Case found =
        support
            .cases()
            .find(number)
            .filter(one -> one.desk().equals(desk.id()))
            .orElseThrow(() -> unknown(number));
    return Sight.of(found.account())
        .see(() -> {
          scopes.choose(caller, found.account());
          return shown(caller, found.account(), cards.of(found, Side.DESK, caller.language()));
        });
  }

  private ChatMessage shown(Caller caller, AccountId account, ChatMessage message) {
    return discretion.shown(
        account,
        Discretion.Reader.PERSON,
        new Discretion.Place(caller.channel(), UUID.randomUUID()),
        message);
  }

  private ChatMessage ours(Caller caller, CaseNumber number) {
    AccountId account = gate.account(caller).id();
    return Sight.of(account)
        .see(() ->
            support
                .cases()
                .find(account, number)
                .filter(one -> actions.isHere(caller, one))
                .map(found ->
                    shown(caller, account, cards.of(found, Side.REQUESTER, caller.language())))
                .orElseThrow(() -> unknown(number)));
  }

  private ChatMessage atDesk(Caller caller, Desk desk, CommandInput input) {
    String show = input.one(SHOW).orElse(OPEN);
    Instant now = clock.instant();
    CaseClock time = new CaseClock(desk);
    List<CaseLists.Listed> all =
        new ArrayList<>(
            switch (show) {
              case MINE -> support.lists().of(desk.id(), Who.of(caller), MOST);
              case ALL -> support.lists().all(desk.id(), MOST);
              default -> support.lists().open(desk.id(), MOST);
            });
    if (show.equals(UNCLAIMED)) {
      all.removeIf(one -> !one.standing().isUnclaimed());
    }
    if (show.equals(OVERDUE)) {
      all.removeIf(one -> !time.isOverdue(one.standing(), now));
    }
    input.one(ACCOUNT).ifPresent(name -> all.removeIf(one -> !one.isOf(name)));
    return new CaseListMessage(show, input, page(input), caller.language())
        .atDesk(all, desk, now, this::title);
  }

  private ChatMessage ours(Caller caller, CommandInput input) {
    Account account = gate.account(caller);
    String show = input.one(SHOW).orElse(ALL);
    Who who = Who.of(caller);
    List<CaseLists.Listed> all =
        new ArrayList<>(
            Sight.of(account.id()).see(() -> support.lists().of(account.id(), who, MOST)));
    switch (show) {
      case MINE -> all.removeIf(one -> !one.about().origin().requester().is(who));
      case OPEN, UNCLAIMED, OVERDUE -> all.removeIf(one -> one.about().state().isOver());
      default -> {}
    }
    CaseListMessage list = new CaseListMessage(show, input, page(input), caller.language());
    return Sight.of(account.id())
        .see(() ->
            shown(caller, account.id(), list.ofAccount(all, one -> gate.maySee(caller, one))));
  }

  /** Of each account what it lets be shown. */
  private String title(CaseLists.Listed one) {
    return discretion.words(one.about().account(), Discretion.Reader.PERSON).apply(one.title());
  }

  private static int page(CommandInput input) {
    String page = input.one(PAGE).orElse("1");
    if (!page.matches("[1-9]\\d{0,3}")) {
      throw new CommandMistake(language -> CaseworkTexts.in(language).noPage(page));
    }
    return Integer.parseInt(page) - 1;
  }

  private static CaseNumber number(String typed) {
    return CaseNumber.parse(typed)
        .orElseThrow(
            () -> new CommandMistake(language -> CaseworkTexts.in(language).noCase(typed)));
  }

  private static CommandMistake unknown(CaseNumber number) {
    return CommandMistake.offering(
        language -> CaseworkTexts.in(language).noCaseHere(number.text()), "cases");
  }
}
