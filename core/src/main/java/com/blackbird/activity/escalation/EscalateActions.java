package com.blackbird.activity.escalation;

import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.fix.Fixes;
import com.blackbird.activity.guide.GuideActions;
import com.blackbird.activity.guide.GuideVotes;
import com.blackbird.activity.problem.EscalationListener;
import com.blackbird.activity.problem.ProblemControls;
import com.blackbird.activity.problem.ProblemRef;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseRef;
import com.blackbird.activity.support.CaseStore;
import com.blackbird.activity.support.Reception;
import com.blackbird.activity.view.ActivityEscalation;
import java.util.List;
import java.util.Optional;

/** What the buttons on the way to support do. */
final class EscalateActions {
  static final String SUBJECT = "escalate.about";
  static final String ASK = "escalate.ask";
  static final String ASKED = "escalate.asked";
  static final String JOIN = "escalate.join";
  static final String SOLVED_IT = "escalate.solved";

  private final Matters matters;
  private final Reception reception;
  private final CaseStore cases;
  private final EscalationForm form;
  private final GuideVotes votes;
  private final Fixes fixes;
  private final EscalationListener listener;

  EscalateActions(
      Matters matters,
      Reception reception,
      CaseStore cases,
      EscalationForm form,
      GuideVotes votes,
      Fixes fixes,
      EscalationListener listener) {
    this.matters = matters;
    this.reception = reception;
    this.cases = cases;
    this.form = form;
    this.votes = votes;
    this.fixes = fixes;
    this.listener = listener;
  }

  List<ChatAction> all() {
    return List.of(
        ChatAction.of(
            GuideActions.ESCALATE,
            Right.RESPONDER,
            click -> before(click.call(), matters.ofGuide(click.call(), click.payload()))),
        ChatAction.of(
            ProblemControls.ESCALATE,
            Right.RESPONDER,
            click ->
                before(click, new CaseSubject.OfProblem(ProblemRef.parse(click.payload()).id()))),
        ChatAction.of(
            ActivityEscalation.ACTION,
            Right.RESPONDER,
            click ->
                before(
                    click,
                    new CaseSubject.OfActivity(
                        ActivityRef.parse(click.payload())
                            .orElseThrow(CommandMistake::oldButton)))),
        ChatAction.of(
            SUBJECT, Right.RESPONDER, click -> before(click, CaseSubject.parse(click.payload()))),
        ChatAction.opening(ASK, Right.RESPONDER, this::ask),
        ChatAction.of(ASKED, Right.RESPONDER, this::asked),
        ChatAction.of(JOIN, Right.RESPONDER, this::join),
        ChatAction.of(SOLVED_IT, Right.RESPONDER, this::solved));
  }

  /** What is known is shown first. */
  Answer before(Call call, Matter matter) {
    if (reception.desk(call.account().id()).isEmpty()) {
      return new Answer.Tell(EscalationPages.noDesk(call.language()));
    }
    return new Answer.Show(EscalationPages.before(matter, open(call, matter), call.language()));
  }

  private Answer before(Click click, CaseSubject subject) {
    return before(click.call(), matters.of(click.account(), subject));
  }

  private Optional<Case> open(Call call, Matter matter) {
    return reception.open(
        call.account().id(),
        matter.signature(),
        matter.integrationKey(),
        EscalationForm.place(call.caller()));
  }

  private Answer ask(Click click) {
    if (reception.desk(click.account().id()).isEmpty()) {
      return new Answer.Tell(EscalationPages.noDesk(click.language()));
    }
    return new Answer.Ask(form.of(click, CaseSubject.parse(click.payload())));
  }

  private Answer asked(Click click) {
    Desk desk =
        reception
            .desk(click.account().id())
            .orElseThrow(() -> CommandMistake.shown(EscalationPages::noDesk));
    Matter matter = matters.of(click.account(), CaseSubject.parse(click.payload()));
    Reception.Asked asked = reception.open(form.read(click, matter), desk);
    if (!asked.isJoined() && !asked.about().origin().isPrivate()) {
      matter
          .problem()
          .ifPresent(problem ->
              listener.escalated(problem, asked.about().number().text(), Who.of(click.caller())));
    }
    return new Answer.Tell(
        asked.isJoined()
            ? EscalationPages.joinedWithWords(asked.about(), click.language())
            : EscalationPages.opened(asked.about(), desk, click.language()));
  }

  private Answer join(Click click) {
    Case joined =
        cases
            .find(click.account().id(), CaseRef.parse(click.payload()).number())
            .filter(one -> one.origin().isReadIn(EscalationForm.place(click.caller())))
            .orElseThrow(
                () -> new CommandMistake(language -> EscalationTexts.in(language).caseGone()));
    if (joined.state().isOver()) {
      throw new CommandMistake(
          language -> EscalationTexts.in(language).resolvedMeanwhile(joined.number().text()));
    }
    reception.join(joined, Who.of(click.caller()));
    return new Answer.Show(EscalationPages.joined(joined, click.language()));
  }

  private Answer solved(Click click) {
    Matter matter = matters.of(click.account(), CaseSubject.parse(click.payload()));
    matter
        .guide()
        .ifPresent(guide -> votes.vote(click.account().id(), guide.id(), click.caller(), true));
    matter
        .fix()
        .ifPresent(known ->
            fixes.vote(click.account().id(), known.fix().id(), Who.of(click.caller()), true));
    return new Answer.Show(EscalationPages.solved(click.language()));
  }
}
