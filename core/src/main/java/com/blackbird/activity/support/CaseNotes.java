package com.blackbird.activity.support;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.support.CaseStep.Moved;
import java.time.Instant;
import java.util.List;

/** Says in both threads what has changed, so that nobody has to look for it. */
final class CaseNotes {
  private final Case about;
  private final Desk desk;
  private final Instant now;
  private final Language language;

  /** Support's texts, in the desk's language. */
  private final SupportTexts say;

  /** The customer's, in theirs. */
  private final SupportTexts tell;

  /**
   * Of this case as it stands after the change.
   *
   * @param language the account's
   */
  CaseNotes(Case about, Desk desk, Language language, Instant now) {
    this.about = about;
    this.desk = desk;
    this.now = now;
    this.language = language;
    this.say = SupportTexts.in(desk.language());
    this.tell = SupportTexts.in(language);
  }

  /**
   * What is said of the change.
   *
   * @param before how it stood
   * @param followers who on the requester's side is called besides the requester
   */
  CaseNote of(Standing before, Moved step, Who who, List<Who> followers) {
    return switch (step.what()) {
      case CLAIMED, TRANSFERRED -> owned(who);
      case RELEASED -> CaseNote.desk(says(say.released(who.name())));
      case PRIORITISED -> CaseNote.desk(says(prioritised(who)));
      case SNOOZED -> CaseNote.desk(says(putOff(who)));
      case WOKEN -> CaseNote.desk(says(called().text(say.dueAgain())));
      case OPENED, JOINED, FOLLOWED -> CaseNote.NOTHING;
      case GATHERED -> CaseNote.desk(says(gathered(step.why(), who)));
      case PARTED -> CaseNote.desk(says(say.parted(who.name(), step.why())));
      case ANSWERED -> step.why().isEmpty() ? CaseNote.NOTHING : answered(step.why(), who);
      case ASKED ->
          step.why().isEmpty() ? asked() : asked(CaseWhy.in(desk.language(), step.why()), who);
      case PROPOSED -> proposed(who, followers);
      case WARNED -> warned(step, followers);
      case RESOLVED -> resolved(before, step, who, followers);
      case REOPENED -> reopened(step);
      case REMINDED -> reminded(step, followers);
      case RETURNED ->
          CaseNote.desk(says(say.returned(before.owner().name(), number()))).inChannel();
      case LATE -> CaseNote.desk(says(called().text(say.timeOver(number()))));
      case RATED -> rated(step, who);
      case ASKED_AGAIN -> CaseNote.NOTHING.requester(survey(Rich.of(tell.oneMoreTime())));
    };
  }

  private CaseNote owned(Who who) {
    Who owner = about.standing().owner();
    Rich line =
        owner.is(who)
            ? Rich.of(say.claimed(owner.name()))
            : called().text(say.given(who.name(), owner.name()));
    return CaseNote.desk(says(line)).requester(says(tell.looksInto(owner.name())));
  }

  private String gathered(String master, Who who) {
    return who.isItself() ? say.gatheredByItself(master) : say.gathered(who.name(), master);
  }

  private String prioritised(Who who) {
    String priority = desk.language().withinSentence(say.priority(about.standing().priority()));
    return who.name().isEmpty()
        ? say.prioritised(priority)
        : say.prioritisedBy(priority, who.name());
  }

  private Rich putOff(Who who) {
    Wait.Snooze snooze = about.standing().waiting().snooze();
    return snooze == null
        ? Rich.of(say.putOff(who.name()))
        : say.putOffUntil(who.name(), Rich.empty().time(snooze.until()), snooze.why());
  }

  /** What was not written in the thread itself is shown in both. */
  private CaseNote answered(String text, Who who) {
    return CaseNote.desk(
            new ChatMessage.Builder()
                .text(Rich.empty().bold(say.toTheCustomer(who.name())))
                .text(text)
                .build())
        .requester(
            new ChatMessage.Builder()
                .text(Rich.empty().bold(tell.fromSupport(who.name())))
                .text(text)
                .build());
  }

  private CaseNote asked(String text, Who who) {
    return CaseNote.desk(
        new ChatMessage.Builder().text(Rich.empty().bold(who.name() + ":")).text(text).build());
  }

  /** Outside the hours, whoever writes is told when somebody is there. */
  private CaseNote asked() {
    return desk.hours().isOpen(now)
        ? CaseNote.NOTHING
        : CaseNote.NOTHING.requester(absent(desk, now, language));
  }

  static ChatMessage absent(Desk desk, Instant now, Language language) {
    Rich line =
        SupportTexts.in(language).nobodyThere(Rich.empty().time(desk.hours().nextOpening(now)));
    ChatMessage.Builder message = new ChatMessage.Builder().text(line);
    return desk.greeting().isBlank() ? message.build() : message.text(desk.greeting()).build();
  }

  private CaseNote proposed(Who who, List<Who> followers) {
    ChatMessage toRequester =
        new ChatMessage.Builder()
            .tone(Tone.GOOD)
            .text(requester(followers).text(tell.proposes(who.name())))
            .part(new Part.Quote(about.standing().proposal()))
            .text(tell.didThatSolveIt())
            .controls(CaseControls.survey(about, language))
            .build();
    return CaseNote.desk(says(say.hasProposed(who.name()))).requester(toRequester);
  }

  private CaseNote warned(Moved step, List<Who> followers) {
    ChatMessage warning =
        new ChatMessage.Builder()
            .tone(Tone.WARNING)
            .text(
                requester(followers)
                    .then(
                        tell.closesUnless(
                            number(), Rich.empty().time(now.plus(CaseClock.WARNING)))))
            .controls(CaseControls.survey(about, language))
            .build();
    String told = say.toldItCloses();
    return CaseNote.desk(says(isAlone(step) ? hasLeft() + "\n" + told : told)).requester(warning);
  }

  private CaseNote resolved(Standing before, Moved step, Who who, List<Who> followers) {
    boolean byItself = who.isItself();
    String why = CaseWhy.in(desk.language(), step.why());
    String line =
        byItself
            ? say.resolvedItself(why)
            : why.isEmpty() ? say.hasResolved(who.name()) : say.hasResolvedFor(who.name(), why);
    if (!about.standing().survey().isOpen()) {
      return CaseNote.desk(says(line)).requester(says(tell.isClosed(number())));
    }
    Rich said = requester(followers).bold(tell.isResolved(number()));
    boolean told = before.proposal().equals(about.standing().fix()) && byItself;
    String fix = about.standing().fix();
    return CaseNote.desk(says(line))
        .requester(survey(told || fix.isEmpty() ? said : said.text(" " + fix)));
  }

  private ChatMessage survey(Rich head) {
    return new ChatMessage.Builder()
        .tone(Tone.GOOD)
        .text(head)
        .text(Rich.empty().bold(tell.didThisAnswer()))
        .note(tell.writingReopens())
        .controls(CaseControls.survey(about, language))
        .build();
  }

  private CaseNote reopened(Moved step) {
    ChatMessage.Builder toRequester =
        new ChatMessage.Builder()
            .text(Rich.empty().bold(tell.isOpenAgain(number())).text(" " + tell.supportLooks()));
    CaseNote note =
        CaseNote.desk(
                says(called().text(say.openAgainFor(CaseWhy.in(desk.language(), step.why())))))
            .inChannel();
    return desk.hours().isOpen(now)
        ? note.requester(toRequester.build())
        : note.requester(toRequester.part(absent(desk, now, language).parts().getFirst()).build());
  }

  private CaseNote reminded(Moved step, List<Who> followers) {
    if (about.state() == CaseState.WAITING_FOR_CUSTOMER) {
      CaseNote note = isAlone(step) ? CaseNote.desk(says(hasLeft())) : CaseNote.NOTHING;
      return note.requester(says(requester(followers).text(tell.waitsForYou())));
    }
    if (about.standing().isUnclaimed()) {
      return CaseNote.desk(says(say.nobodyClaimed(number()))).inChannel();
    }
    return CaseNote.desk(
        says(called().then(say.waitsSince(Rich.empty().time(about.standing().waiting().since())))));
  }

  private CaseNote rated(Moved step, Who who) {
    boolean helped = about.standing().survey() == Survey.YES && step.why().isEmpty();
    String line = helped ? say.saysItHelped(who.name()) : say.comments(who.name(), step.why());
    String thanks = who.name().isEmpty() ? tell.thanks() : tell.thanksTo(who.name());
    return CaseNote.desk(says(line)).requester(says(thanks));
  }

  private static boolean isAlone(Moved step) {
    return step.why().equals(CaseWhy.HAS_LEFT.words());
  }

  private String hasLeft() {
    return say.hasLeft(about.origin().requester().name());
  }

  private Rich requester(List<Who> followers) {
    Rich line = CaseWords.call(about.origin().requester(), about.origin().place());
    for (Who follower : followers) {
      line = line.text(" ").then(CaseWords.call(follower, about.origin().place()));
    }
    return line.text(": ");
  }

  private Rich called() {
    Who owner = about.standing().owner();
    return owner.isItself() ? Rich.empty() : CaseWords.call(owner, desk.channel()).text(": ");
  }

  private String number() {
    return about.number().text();
  }

  private static ChatMessage says(String line) {
    return ChatMessage.of(line);
  }

  private static ChatMessage says(Rich line) {
    return new ChatMessage.Builder().text(line).build();
  }
}
