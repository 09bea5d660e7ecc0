package com.blackbird.activity.escalation;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.fix.FixMessage;
import com.blackbird.activity.guide.GuideMessage;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemWords;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseClock;
import com.blackbird.activity.support.CaseRef;
import com.blackbird.activity.support.CaseWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody reads on the way to support. */
final class EscalationPages {
  private static final int LONGEST_QUOTE = 600;
  private static final int LONGEST_TITLE = 140;

  private EscalationPages() {}

  /** What is known, and then the way on. */
  static ChatMessage before(Matter matter, Optional<Case> open, Language language) {
    EscalationTexts say = EscalationTexts.in(language);
    ChatMessage.Builder message = ChatMessage.headed(say.beforeYouAsk());
    Optional<Problem> silence = matter.problem().filter(Problem::isSilence);
    String title =
        CaseWords.line(
            silence.map(ProblemWords.in(language)::title).orElse(matter.title()),
            LONGEST_TITLE,
            language);
    boolean isQuoted = silence.isEmpty() && !matter.quoted().isBlank();
    // Of what was pasted there is no shorter word than itself.
    if (!isQuoted || !title.equals(CaseWords.line(matter.quoted(), LONGEST_TITLE, language))) {
      message.text(Rich.empty().bold(title));
    }
    if (isQuoted) {
      message.part(new Part.Quote(Fold.to(matter.quoted(), LONGEST_QUOTE)));
    }
    matter
        .guide()
        .ifPresent(guide -> {
          message.text(guide.in(language).meaning());
          message.part(
              matter
                  .activity()
                  .map(activity -> GuideMessage.line(guide, activity.ref(), language))
                  .orElseGet(() -> GuideMessage.line(guide, language)));
        });
    matter.fix().map(fix -> FixMessage.line(fix, language)).ifPresent(message::part);
    open.ifPresent(one -> message.part(joinable(language, one)));
    boolean known = matter.guide().isPresent() || matter.fix().isPresent();
    if (!known && open.isEmpty()) {
      message.note(say.nothingKnown());
    }
    List<Control> buttons = new ArrayList<>();
    buttons.add(
        new Button(
            ActionRef.of(EscalateActions.ASK, matter.subject().text()),
            open.isEmpty() ? say.escalate() : say.tellMore(),
            open.isEmpty() ? Emphasis.PRIMARY : Emphasis.NORMAL));
    if (known) {
      buttons.add(
          new Button(
              ActionRef.of(EscalateActions.SOLVED_IT, matter.subject().text()), say.solvedIt()));
    }
    return message.controls(buttons).build();
  }

  private static Part.Entry joinable(Language language, Case open) {
    EscalationTexts say = EscalationTexts.in(language);
    String owner = open.standing().owner().name();
    return new Part.Entry(
        Rich.empty()
            .bold(say.isOpen(open.number().text()))
            .text("\n")
            .text(CaseWords.state(open.standing(), language))
            .text(owner.isEmpty() ? "" : " · " + say.hasIt(owner)),
        new Button(
            ActionRef.of(EscalateActions.JOIN, new CaseRef(open.number(), Optional.empty()).text()),
            say.join(open.number().text()),
            Emphasis.PRIMARY));
  }

  /** What there may be to ask about, for somebody who has named nothing. */
  static ChatMessage choice(List<Matters.GoingOn> goingOn, Language language) {
    EscalationTexts say = EscalationTexts.in(language);
    ProblemWords words = ProblemWords.in(language);
    ChatMessage.Builder message = ChatMessage.headed(say.whatHelp());
    for (Matters.GoingOn one : goingOn) {
      Problem problem = one.problem();
      message.part(
          new Part.Entry(
              Rich.empty()
                  .bold(CaseWords.line(words.title(problem), 100, language))
                  .text(
                      "\n"
                          + one.integration()
                          + " · "
                          + words.count(problem)
                          + " · "
                          + words.plainState(problem.state())),
              new Button(
                  ActionRef.of(
                      EscalateActions.SUBJECT, new CaseSubject.OfProblem(problem.id()).text()),
                  say.thisOne())));
    }
    return message
        .text(goingOn.isEmpty() ? say.nothingGoingOn() : say.orElse())
        .controls(
            List.of(
                new Button(
                    ActionRef.of(EscalateActions.ASK, new CaseSubject.Anything().text()),
                    say.somethingElse())))
        .note(say.canAlsoType())
        .build();
  }

  static ChatMessage solved(Language language) {
    EscalationTexts say = EscalationTexts.in(language);
    return ChatMessage.headed(say.goodSolved()).tone(Tone.GOOD).text(say.counted()).build();
  }

  static ChatMessage opened(Case opened, Desk desk, Language language) {
    EscalationTexts say = EscalationTexts.in(language);
    Optional<Instant> due = new CaseClock(desk).answerDue(opened.standing());
    return ChatMessage.headed(say.isWithSupport(opened.number().text()))
        .tone(Tone.GOOD)
        .text(
            due.map(at -> say.answersBy(desk.name(), Rich.empty().time(at)))
                .orElseGet(() -> Rich.of(say.supportReads(desk.name()))))
        .text(opened.origin().isPrivate() ? say.privateThread() : say.threadHere())
        .build();
  }

  static ChatMessage joined(Case joined, Language language) {
    EscalationTexts say = EscalationTexts.in(language);
    return ChatMessage.headed(say.youFollow(joined.number().text()))
        .tone(Tone.GOOD)
        .text(say.supportKnows())
        .build();
  }

  /** For who asked the same as somebody else, with other words. */
  static ChatMessage joinedWithWords(Case joined, Language language) {
    EscalationTexts say = EscalationTexts.in(language);
    return ChatMessage.headed(say.isAboutTheSame(joined.number().text()))
        .tone(Tone.GOOD)
        .text(say.wordsAreIn())
        .build();
  }

  static ChatMessage noDesk(Language language) {
    EscalationTexts say = EscalationTexts.in(language);
    return ChatMessage.headed(say.noDesk())
        .tone(Tone.WARNING)
        .text(say.nobodyReads())
        .text(
            say.howToDesk(
                Rich.empty().code("PUT /v1/admin/desk"),
                Rich.empty().code("POST /v1/admin/desk/code"),
                Rich.empty().code("/blackbird link CODE")))
        .build();
  }
}
