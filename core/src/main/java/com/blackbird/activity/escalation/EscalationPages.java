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
  static ChatMessage before(Matter matter, Optional<Case> open) {
    ChatMessage.Builder message =
        ChatMessage.headed("Before you ask support")
            .text(Rich.empty().bold(CaseWords.line(matter.title(), LONGEST_TITLE)));
    if (!matter.quoted().isBlank()) {
      message.part(new Part.Quote(Fold.to(matter.quoted(), LONGEST_QUOTE)));
    }
    matter
        .guide()
        .ifPresent(guide -> {
          message.text(guide.meaning());
          message.part(
              matter
                  .activity()
                  .map(activity -> GuideMessage.line(guide, activity.ref(), Language.ENGLISH))
                  .orElseGet(() -> GuideMessage.line(guide)));
        });
    matter.fix().map(FixMessage::line).ifPresent(message::part);
    open.ifPresent(one -> message.part(joinable(one)));
    boolean known = matter.guide().isPresent() || matter.fix().isPresent();
    if (!known && open.isEmpty()) {
      message.note("No guide and no earlier fix is known for this.");
    }
    List<Control> buttons = new ArrayList<>();
    buttons.add(
        new Button(
            ActionRef.of(EscalateActions.ASK, matter.subject().text()),
            open.isEmpty() ? "Escalate to support…" : "Tell support more…",
            open.isEmpty() ? Emphasis.PRIMARY : Emphasis.NORMAL));
    if (known) {
      buttons.add(
          new Button(
              ActionRef.of(EscalateActions.SOLVED_IT, matter.subject().text()), "Solved it"));
    }
    return message.controls(buttons).build();
  }

  private static Part.Entry joinable(Case open) {
    String owner = open.standing().owner().name();
    return new Part.Entry(
        Rich.empty()
            .bold(open.number().text() + " is open about the same error")
            .text("\n")
            .text(CaseWords.state(open.standing()))
            .text(owner.isEmpty() ? "" : " · " + owner + " has it"),
        new Button(
            ActionRef.of(EscalateActions.JOIN, new CaseRef(open.number(), Optional.empty()).text()),
            "Join " + open.number().text(),
            Emphasis.PRIMARY));
  }

  /** What there may be to ask about, for somebody who has named nothing. */
  static ChatMessage choice(List<Matters.GoingOn> goingOn) {
    ChatMessage.Builder message = ChatMessage.headed("What do you need help with?");
    for (Matters.GoingOn one : goingOn) {
      Problem problem = one.problem();
      message.part(
          new Part.Entry(
              Rich.empty()
                  .bold(CaseWords.line(problem.title(), 100))
                  .text(
                      "\n"
                          + one.integration()
                          + " · "
                          + ProblemWords.errors(problem.count())
                          + " · "
                          + problem.state().words()),
              new Button(
                  ActionRef.of(
                      EscalateActions.SUBJECT, new CaseSubject.OfProblem(problem.id()).text()),
                  "This one")));
    }
    return message
        .text(goingOn.isEmpty() ? "Nothing is going on that I know of." : "Or something else:")
        .controls(
            List.of(
                new Button(
                    ActionRef.of(EscalateActions.ASK, new CaseSubject.Anything().text()),
                    "Ask support something else…")))
        .note("You can also type /blackbird escalate and an order number.")
        .build();
  }

  static ChatMessage solved() {
    return ChatMessage.headed("Good that it is solved")
        .tone(Tone.GOOD)
        .text("I have counted that this helped, so that others find it sooner.")
        .build();
  }

  static ChatMessage opened(Case opened, Desk desk) {
    Rich line = Rich.of("Support reads it in “" + desk.name() + "”");
    Optional<Instant> due = new CaseClock(desk).answerDue(opened.standing());
    line = due.isPresent() ? line.text(" and answers by ").time(due.get()) : line;
    return ChatMessage.headed(opened.number().text() + " is with support")
        .tone(Tone.GOOD)
        .text(line.text("."))
        .text(
            opened.origin().isPrivate()
                ? "I open a thread that only you and who follows can see. Write there."
                : "I open a thread in this channel. Write there; everybody here can read it.")
        .build();
  }

  static ChatMessage joined(Case joined) {
    return ChatMessage.headed("You follow " + joined.number().text() + " now")
        .tone(Tone.GOOD)
        .text("Support knows that you have the same question. Read on in its thread.")
        .build();
  }

  /** For who asked the same as somebody else, with other words. */
  static ChatMessage joinedWithWords(Case joined) {
    return ChatMessage.headed(joined.number().text() + " is about the same error")
        .tone(Tone.GOOD)
        .text("So your words are in it, and you follow it. Read on in its thread.")
        .build();
  }

  static ChatMessage noDesk() {
    return ChatMessage.headed("There is no support desk yet")
        .tone(Tone.WARNING)
        .text(
            "Nobody would read your question: your Blackbird administrator has not said where"
                + " support works.")
        .text(
            Rich.of("They do so with ")
                .code("PUT /v1/admin/desk")
                .text(", or with a code from ")
                .code("POST /v1/admin/desk/code")
                .text(" that is typed in support's channel: ")
                .code("/blackbird link CODE")
                .text("."))
        .build();
  }
}
