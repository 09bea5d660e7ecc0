package com.blackbird.activity.casework;

import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.Priority;
import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.guide.GuidePages;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseCards;
import com.blackbird.activity.support.CaseControls;
import com.blackbird.activity.support.CaseEvent;
import com.blackbird.activity.support.CaseRef;
import com.blackbird.activity.support.CaseResult;
import com.blackbird.activity.support.CaseState;
import com.blackbird.activity.support.CaseWords;
import com.blackbird.activity.support.DeskScopes;
import com.blackbird.activity.support.Readers;
import com.blackbird.activity.support.Side;
import com.blackbird.activity.support.Support;
import com.blackbird.activity.support.SupportGate;
import com.blackbird.activity.view.ActivityLists;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the buttons of cases do; each answers with the case as it is then. */
final class CaseActions {
  private final Support support;
  private final SupportGate gate;
  private final CaseCards cards;
  private final CaseForms forms;
  private final Transcripts transcripts;
  private final ActivityLists activities;
  private final GuidePages guides;
  private final DeskScopes scopes;
  private final Clock clock;

  CaseActions(
      Support support,
      SupportGate gate,
      CaseCards cards,
      Transcripts transcripts,
      ActivityLists activities,
      GuidePages guides,
      DeskScopes scopes,
      Clock clock) {
    this.support = support;
    this.gate = gate;
    this.cards = cards;
    this.forms = new CaseForms(support.lists());
    this.transcripts = transcripts;
    this.activities = activities;
    this.guides = guides;
    this.scopes = scopes;
    this.clock = clock;
  }

  List<ChatAction> all() {
    return List.of(
        ChatAction.of(
            CaseControls.CLAIM, Right.SUPPORT, click -> bySupport(click, new CaseEvent.Claim())),
        ChatAction.of(
            CaseControls.RELEASE,
            Right.SUPPORT,
            click -> bySupport(click, new CaseEvent.Release())),
        ChatAction.of(CaseControls.PRIORITY, Right.SUPPORT, this::prioritise),
        ChatAction.opening(CaseControls.ANSWER, Right.SUPPORT, click -> ask(click, forms::answer)),
        ChatAction.of(
            CaseForms.ANSWERED,
            Right.SUPPORT,
            click -> bySupport(click, new CaseEvent.Answer(CaseForms.text(click)))),
        ChatAction.opening(
            CaseControls.PROPOSE, Right.SUPPORT, click -> ask(click, forms::propose)),
        ChatAction.of(
            CaseForms.PROPOSED,
            Right.SUPPORT,
            click -> bySupport(click, new CaseEvent.Propose(CaseForms.text(click)))),
        ChatAction.opening(
            CaseControls.RESOLVE,
            Right.SUPPORT,
            click -> new Answer.Ask(forms.resolve(click, atDesk(click)))),
        ChatAction.of(CaseForms.RESOLVED, Right.SUPPORT, this::resolve),
        ChatAction.opening(
            CaseControls.TRANSFER,
            Right.SUPPORT,
            click -> new Answer.Ask(forms.transfer(click, atDesk(click)))),
        ChatAction.of(
            CaseForms.TRANSFERRED,
            Right.SUPPORT,
            click -> bySupport(click, new CaseEvent.Transfer(forms.person(click, atDesk(click))))),
        ChatAction.opening(CaseControls.SNOOZE, Right.SUPPORT, click -> ask(click, forms::snooze)),
        ChatAction.of(CaseForms.SNOOZED, Right.SUPPORT, this::snooze),
        ChatAction.of(
            CaseControls.WAKE, Right.SUPPORT, click -> bySupport(click, new CaseEvent.Resume())),
        ChatAction.opening(CaseControls.REOPEN, Right.SUPPORT, click -> ask(click, forms::reopen)),
        ChatAction.of(
            CaseForms.REOPENED,
            Right.SUPPORT,
            click -> bySupport(click, new CaseEvent.TakeUp(CaseForms.reason(click)))),
        ChatAction.of(CaseControls.ACTIVITIES, Right.SUPPORT, this::activities),
        ChatAction.of(CaseControls.GUIDE, Right.SUPPORT, this::guide),
        ChatAction.of(CaseControls.FOLLOW, Right.VIEWER, this::follow),
        ChatAction.of(CaseControls.TRANSCRIPT, Right.VIEWER, this::transcript),
        ChatAction.of(CaseControls.YES, Right.RESPONDER, this::yes),
        ChatAction.opening(CaseControls.NO, Right.RESPONDER, click -> askOurs(click, forms::deny)),
        ChatAction.of(CaseForms.DENIED, Right.RESPONDER, this::no),
        ChatAction.opening(
            CaseControls.COMMENT, Right.RESPONDER, click -> askOurs(click, forms::comment)),
        ChatAction.of(CaseForms.COMMENTED, Right.RESPONDER, this::comment),
        ChatAction.of(
            CaseControls.SOLVED,
            Right.RESPONDER,
            click -> byCustomer(click, new CaseEvent.Withdraw())));
  }

  /** Does something for support and shows the case. */
  Answer bySupport(Click click, CaseEvent.BySupport event) {
    return changed(click, atDesk(click), event, Side.DESK);
  }

  private Answer byCustomer(Click click, CaseEvent.ByCustomer event) {
    return changed(click, either(click), event, Side.REQUESTER);
  }

  private Answer changed(Click click, Case about, CaseEvent event, Side side) {
    CaseState seen = CaseRef.parse(click.payload()).seen().orElse(null);
    CaseResult result = support.hands().change(about.id(), seen, event, Who.of(click.caller()));
    return switch (result) {
      case CaseResult.Done done -> new Answer.Changed(cards.of(done.now(), side, click.language()));
      case CaseResult.Refused refused -> throw refusal(refused, side);
      case CaseResult.Gone gone -> throw gone();
    };
  }

  private static CommandMistake refusal(CaseResult.Refused refused, Side side) {
    String number = refused.now().number().text();
    return new CommandMistake(language -> {
      CaseworkTexts say = CaseworkTexts.in(language);
      String sentence = refused.sentence().in(language);
      return side == Side.DESK
          ? say.refusedAtDesk(number, sentence)
          : say.refusedOurs(number, sentence);
    });
  }

  private Answer ask(Click click, Function<Click, ChatForm> form) {
    atDesk(click);
    return new Answer.Ask(form.apply(click));
  }

  private Answer askOurs(Click click, Function<Click, ChatForm> form) {
    either(click);
    return new Answer.Ask(form.apply(click));
  }

  private Answer prioritise(Click click) {
    Priority priority =
        Priority.of(click.chosen())
            .orElseThrow(
                () -> new CommandMistake(language -> CaseworkTexts.in(language).chooseAPriority()));
    return bySupport(click, new CaseEvent.Prioritise(priority));
  }

  private Answer resolve(Click click) {
    return bySupport(click, new CaseEvent.Resolve(CaseForms.reason(click), CaseForms.text(click)));
  }

  private Answer snooze(Click click) {
    Case about = atDesk(click);
    Desk desk = support.desks().find(about.desk()).orElseThrow(CaseActions::gone);
    return bySupport(
        click,
        new CaseEvent.Snooze(
            forms.until(click).until(clock.instant(), desk.hours()), CaseForms.reason(click)));
  }

  /** From then on the person's commands in the desk's channel are about that customer too. */
  private Answer activities(Click click) {
    Case about = atDesk(click);
    scopes.choose(click.caller(), about.account());
    Map<String, List<String>> filters =
        about.origin().integration().isEmpty()
            ? Map.of()
            : Map.of("integration", List.of(about.origin().integration()));
    return new Answer.Show(activities.newest(click.call(), filters));
  }

  /** From then on the person's clicks on guides in the desk's channel are that customer's too. */
  private Answer guide(Click click) {
    Case about = atDesk(click);
    GuideEntry guide =
        support
            .briefings()
            .guide(about)
            .orElseThrow(
                () -> new CommandMistake(language -> CaseworkTexts.in(language).noGuideAnyMore()));
    scopes.choose(click.caller(), about.account());
    return new Answer.Show(guides.card(click.call(), guide));
  }

  private Answer follow(Click click) {
    Case about = either(click);
    Side side = gate.isSupport(click.caller(), about) ? Side.DESK : Side.REQUESTER;
    CaseworkTexts say = CaseworkTexts.in(click.language());
    boolean follows = support.hands().follow(about.id(), side, Who.of(click.caller()));
    return new Answer.Tell(
        ChatMessage.of(
            follows
                ? say.youFollow(about.number().text())
                : say.youFollowNoMore(about.number().text())));
  }

  private Answer transcript(Click click) {
    Case about = either(click);
    Side side = gate.isSupport(click.caller(), about) ? Side.DESK : Side.REQUESTER;
    return new Answer.Tell(transcripts.message(about, side, click.language()));
  }

  private Answer yes(Click click) {
    Case about = either(click);
    return changed(
        click,
        about,
        about.state().isOver() ? new CaseEvent.Rate(true, "") : new CaseEvent.Withdraw(),
        Side.REQUESTER);
  }

  private Answer no(Click click) {
    Case about = either(click);
    String text = CaseForms.text(click);
    return changed(
        click,
        about,
        about.state().isOver()
            ? new CaseEvent.Rate(false, text)
            : new CaseEvent.Say(
                text.isEmpty() ? CaseworkTexts.in(click.language()).didNotHelp() : text),
        Side.REQUESTER);
  }

  private Answer comment(Click click) {
    Case about = either(click);
    support.hands().comment(about.id(), Who.of(click.caller()), CaseForms.text(click));
    return new Answer.Tell(ChatMessage.of(CaseworkTexts.in(click.language()).commentRead()));
  }

  /** The case of a click by support. */
  Case atDesk(Click click) {
    Case about = either(click);
    if (!gate.isSupport(click.caller(), about)) {
      throw new CommandMistake(language -> CaseworkTexts.in(language).onlySupport());
    }
    return about;
  }

  private Case either(Click click) {
    return support
        .cases()
        .find(click.account().id(), CaseRef.parse(click.payload()).number())
        .filter(one -> isHere(click.caller(), one))
        .orElseThrow(CaseActions::gone);
  }

  /**
   * Whether the person may read the case; of what was asked privately nobody else learns.
   *
   * @throws CommandMistake when it was asked in a private channel, and has to be asked for there
   */
  boolean isHere(Caller caller, Case about) {
    boolean maySee = gate.maySee(caller, about);
    if (!maySee && about.origin().readers() == Readers.CHANNEL) {
      throw CommandMistake.shown(language -> elsewhere(about, language));
    }
    return maySee;
  }

  private static ChatMessage elsewhere(Case about, Language language) {
    CaseworkTexts say = CaseworkTexts.in(language);
    String number = about.number().text();
    return ChatMessage.headed(number)
        .text(CaseWords.state(about.standing(), language))
        .text(say.readWhereAsked(Rich.empty().code("/blackbird cases case:" + number)))
        .build();
  }

  private static CommandMistake gone() {
    return new CommandMistake(language -> CaseworkTexts.in(language).caseGone());
  }
}
