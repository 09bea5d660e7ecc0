package com.blackbird.activity.casework;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.master.MasterBoard;
import com.blackbird.activity.master.MasterCase;
import com.blackbird.activity.master.MasterControls;
import com.blackbird.activity.master.Masters;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseControls;
import com.blackbird.activity.support.CaseResult;
import com.blackbird.activity.support.MasterNumber;
import com.blackbird.activity.support.Support;
import java.util.List;
import java.util.UUID;

/** What the buttons do by which support works on many cases at once. */
public final class MasterActions {
  private static final String ANSWERED = "desk.master-answered";
  private static final String RESOLVED = "desk.master-resolved";
  private static final int NAMED = 5;

  private final Support support;
  private final Masters masters;
  private final MasterBoard board;
  private final Transcripts transcripts;

  /** Works on these. */
  public MasterActions(
      Support support, Masters masters, MasterBoard board, Transcripts transcripts) {
    this.support = support;
    this.masters = masters;
    this.board = board;
    this.transcripts = transcripts;
  }

  /**
   * All of them.
   *
   * @param cases knows whether a click on a case is support's
   */
  List<ChatAction> all(CaseActions cases) {
    return List.of(
        ChatAction.of(
            CaseControls.GATHER, Right.SUPPORT, click -> gather(click, cases.atDesk(click))),
        ChatAction.of(CaseControls.PART, Right.SUPPORT, click -> part(click, cases.atDesk(click))),
        ChatAction.of(MasterControls.GATHER, Right.SUPPORT, this::takeIn),
        ChatAction.of(MasterControls.CLAIM, Right.SUPPORT, this::claim),
        ChatAction.opening(MasterControls.ANSWER, Right.SUPPORT, this::ask),
        ChatAction.of(ANSWERED, Right.SUPPORT, this::answer),
        ChatAction.opening(MasterControls.RESOLVE, Right.SUPPORT, this::askWhy),
        ChatAction.of(RESOLVED, Right.SUPPORT, this::resolve),
        ChatAction.of(MasterControls.TRANSCRIPT, Right.SUPPORT, this::transcript));
  }

  /** The card of a desk's master case. */
  ChatMessage card(Desk desk, MasterNumber number, Language language) {
    return board.card(
        masters
            .find(desk.id(), number)
            .orElseThrow(() ->
                new CommandMistake(reader -> CaseworkTexts.in(reader).noMaster(number.text()))),
        desk,
        language);
  }

  private Answer gather(Click click, Case about) {
    MasterCase master = masters.gather(about, desk(about.desk()), Who.of(click.caller()));
    return new Answer.Tell(ChatMessage.of(under(master, CaseworkTexts.in(click.language()))));
  }

  private Answer part(Click click, Case about) {
    CaseResult result = masters.part(about, desk(about.desk()), Who.of(click.caller()));
    return switch (result) {
      case CaseResult.Done done ->
          new Answer.Tell(
              ChatMessage.of(
                  CaseworkTexts.in(click.language()).parted(done.now().number().text())));
      case CaseResult.Refused refused ->
          new Answer.Tell(
              ChatMessage.of(
                  refused.now().number().text() + ": " + refused.sentence().in(click.language())));
      case CaseResult.Gone gone ->
          throw new CommandMistake(language -> CaseworkTexts.in(language).caseGone());
    };
  }

  private Answer takeIn(Click click) {
    MasterCase master = open(click);
    masters.gather(master, Who.of(click.caller()));
    return changed(click, master);
  }

  private Answer claim(Click click) {
    MasterCase master = open(click);
    int claimed = masters.claim(master, Who.of(click.caller()));
    return claimed == 0
        ? new Answer.Tell(ChatMessage.of(CaseworkTexts.in(click.language()).everyClaimed()))
        : changed(click, master);
  }

  private Answer ask(Click click) {
    CaseworkTexts say = CaseworkTexts.in(click.language());
    MasterCase master = open(click);
    return new Answer.Ask(
        new ChatForm(
            ActionRef.of(ANSWERED, master.number().text()),
            say.answerAllTitle(),
            say.send(),
            List.of(
                CaseForms.text(
                    CaseForms.TEXT, say.allRead(), say.leaveOut(), CaseForms.LONGEST_TEXT, true))));
  }

  private Answer answer(Click click) {
    MasterCase master = open(click);
    CaseworkTexts say = CaseworkTexts.in(click.language());
    int told = masters.answer(master, CaseForms.text(click), Who.of(click.caller()));
    return new Answer.Tell(ChatMessage.of(told == 0 ? say.nobodyReads() : say.sentTo(told)));
  }

  private Answer askWhy(Click click) {
    return new Answer.Ask(
        CaseForms.resolve(
            ActionRef.of(RESOLVED, open(click).number().text()),
            CaseworkTexts::resolveAllTitle,
            "",
            click.language()));
  }

  private Answer resolve(Click click) {
    MasterCase master = open(click);
    boolean done =
        masters.resolve(
            master, CaseForms.reason(click), CaseForms.text(click), Who.of(click.caller()));
    return done ? changed(click, master) : new Answer.Tell(over(master, click.language()));
  }

  private Answer transcript(Click click) {
    return new Answer.Tell(transcripts.message(master(click), click.language()));
  }

  private Answer changed(Click click, MasterCase master) {
    return new Answer.Changed(card(desk(master.desk()), master.number(), click.language()));
  }

  private MasterCase open(Click click) {
    MasterCase master = master(click);
    if (!master.isOpen()) {
      throw CommandMistake.shown(language -> over(master, language));
    }
    return master;
  }

  private static ChatMessage over(MasterCase master, Language language) {
    return ChatMessage.of(CaseworkTexts.in(language).masterOver(master.number().text()));
  }

  /** An action on a desk comes in the desk's own name. */
  private MasterCase master(Click click) {
    UUID desk = click.account().id().value();
    return MasterNumber.parse(click.payload())
        .flatMap(number -> masters.find(desk, number))
        .orElseThrow(() -> new CommandMistake(language -> CaseworkTexts.in(language).isGone()));
  }

  private Desk desk(UUID id) {
    return support
        .desks()
        .find(id)
        .orElseThrow(() -> new CommandMistake(language -> CaseworkTexts.in(language).deskGone()));
  }

  private String under(MasterCase master, CaseworkTexts say) {
    List<String> numbers =
        masters.under(master).stream()
            .filter(one -> one.about().master().isPresent())
            .map(one -> one.number().text())
            .toList();
    int count = numbers.size();
    String cases = count > NAMED ? say.manyCases(count) : String.join(", ", numbers);
    return say.gathered(cases, count, master.number().text());
  }
}
