package com.blackbird.activity.support;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.support.CaseStep.Moved;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Says in both threads what has changed, so that nobody has to look for it. */
final class CaseNotes {
  private final Case about;
  private final Desk desk;
  private final Instant now;

  /** Of this case as it stands after the change. */
  CaseNotes(Case about, Desk desk, Instant now) {
    this.about = about;
    this.desk = desk;
    this.now = now;
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
      case RELEASED -> CaseNote.desk(says(who.name() + " has given it back into the queue."));
      case PRIORITISED ->
          CaseNote.desk(says("Priority " + step.why().toLowerCase(Locale.ROOT) + by(who)));
      case SNOOZED -> CaseNote.desk(says(putOff(who)));
      case WOKEN ->
          CaseNote.desk(says(called().text("It was put off until now. It is due again.")));
      case OPENED, JOINED, FOLLOWED -> CaseNote.NOTHING;
      case GATHERED ->
          CaseNote.desk(
              says(
                  who.name()
                      + " has taken it into "
                      + step.why()
                      + ": what is said to all there is said here too."));
      case PARTED -> CaseNote.desk(says(who.name() + " has taken it out of " + step.why() + "."));
      case ANSWERED -> step.why().isEmpty() ? CaseNote.NOTHING : answered(step.why(), who);
      case ASKED -> step.why().isEmpty() ? asked() : asked(step.why(), who);
      case PROPOSED -> proposed(who, followers);
      case WARNED -> warned(followers);
      case RESOLVED -> resolved(before, step, who, followers);
      case REOPENED -> reopened(step);
      case REMINDED -> reminded(followers);
      case RETURNED ->
          CaseNote.desk(says("Back in the queue: " + step.why() + ". Who takes " + number() + "?"))
              .inChannel();
      case LATE ->
          CaseNote.desk(
              says(
                  called()
                      .text("The time in which " + number() + " was to be solved" + " is over.")));
      case RATED -> rated(step, who);
      case ASKED_AGAIN -> CaseNote.NOTHING.requester(survey(Rich.of("One more time, briefly:")));
    };
  }

  private CaseNote owned(Who who) {
    Who owner = about.standing().owner();
    String line =
        owner.is(who)
            ? owner.name() + " has claimed it."
            : who.name() + " has given it to " + owner.name() + ".";
    return CaseNote.desk(says(line)).requester(says(owner.name() + " from support looks into it."));
  }

  private Rich putOff(Who who) {
    Wait.Snooze snooze = about.standing().waiting().snooze();
    return snooze == null
        ? Rich.of(who.name() + " has put it off.")
        : Rich.of(who.name() + " has put it off until ")
            .time(snooze.until())
            .text(": " + snooze.why());
  }

  /** What was not written in the thread itself is shown in both. */
  private CaseNote answered(String text, Who who) {
    return CaseNote.desk(
            new ChatMessage.Builder()
                .text(Rich.empty().bold(who.name() + " to the customer:"))
                .text(text)
                .build())
        .requester(
            new ChatMessage.Builder()
                .text(Rich.empty().bold(who.name() + " from support:"))
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
        : CaseNote.NOTHING.requester(absent(desk, now));
  }

  static ChatMessage absent(Desk desk, Instant now) {
    Rich line =
        Rich.of("Nobody from support is there right now. They are back ")
            .time(desk.hours().nextOpening(now))
            .text(" and will read it then.");
    ChatMessage.Builder message = new ChatMessage.Builder().text(line);
    return desk.greeting().isBlank() ? message.build() : message.text(desk.greeting()).build();
  }

  private CaseNote proposed(Who who, List<Who> followers) {
    ChatMessage toRequester =
        new ChatMessage.Builder()
            .tone(Tone.GOOD)
            .text(requester(followers).text(who.name() + " from support proposes:"))
            .part(new Part.Quote(about.standing().proposal()))
            .text("Did that solve it? Without a word from you this closes by itself in 3 days.")
            .controls(CaseControls.survey(about))
            .build();
    return CaseNote.desk(
            says(
                who.name()
                    + " has proposed a solution. It closes by itself in 3 days unless the customer"
                    + " answers."))
        .requester(toRequester);
  }

  private CaseNote warned(List<Who> followers) {
    ChatMessage warning =
        new ChatMessage.Builder()
            .tone(Tone.WARNING)
            .text(
                requester(followers)
                    .text(number() + " closes ")
                    .time(now.plus(CaseClock.WARNING))
                    .text(" unless you write here or say that it is not solved."))
            .controls(CaseControls.survey(about))
            .build();
    return CaseNote.desk(says("The customer is told that it closes tomorrow.")).requester(warning);
  }

  private CaseNote resolved(Standing before, Moved step, Who who, List<Who> followers) {
    boolean byItself = who.isItself();
    String line =
        byItself
            ? "Resolved: " + step.why() + "."
            : who.name() + " has resolved it" + (step.why().isEmpty() ? "." : ": " + step.why());
    if (!about.standing().survey().isOpen()) {
      return CaseNote.desk(says(line)).requester(says(number() + " is closed. Thank you."));
    }
    Rich said = requester(followers).bold(number() + " is resolved.");
    boolean told = before.proposal().equals(about.standing().fix()) && byItself;
    String fix = about.standing().fix();
    return CaseNote.desk(says(line))
        .requester(survey(told || fix.isEmpty() ? said : said.text(" " + fix)));
  }

  private ChatMessage survey(Rich head) {
    return new ChatMessage.Builder()
        .tone(Tone.GOOD)
        .text(head)
        .text(Rich.empty().bold("Did this answer your question?"))
        .note("Writing here within 14 days opens it again.")
        .controls(CaseControls.survey(about))
        .build();
  }

  private CaseNote reopened(Moved step) {
    ChatMessage.Builder toRequester =
        new ChatMessage.Builder()
            .text(
                Rich.empty().bold(number() + " is open again.").text(" Support will look at it."));
    CaseNote note =
        CaseNote.desk(says(called().text("It is open again: " + step.why()))).inChannel();
    return desk.hours().isOpen(now)
        ? note.requester(toRequester.build())
        : note.requester(toRequester.part(absent(desk, now).parts().getFirst()).build());
  }

  private CaseNote reminded(List<Who> followers) {
    if (about.state() == CaseState.WAITING_FOR_CUSTOMER) {
      return CaseNote.NOTHING.requester(
          says(requester(followers).text("support waits for your answer to go on.")));
    }
    if (about.standing().isUnclaimed()) {
      return CaseNote.desk(
              says("Nobody has claimed " + number() + ", and the customer waits. Who takes it?"))
          .inChannel();
    }
    return CaseNote.desk(
        says(
            called()
                .text("the customer waits since ")
                .time(about.standing().waiting().since())
                .text(". Without an answer this goes back into the queue.")));
  }

  private CaseNote rated(Moved step, Who who) {
    String comment = step.why().isEmpty() ? "" : " " + step.why();
    boolean helped = about.standing().survey() == Survey.YES && step.why().isEmpty();
    return CaseNote.desk(
            says(who.name() + (helped ? " says that this helped." : " comments:") + comment))
        .requester(says("Thank you" + (who.name().isEmpty() ? "." : ", " + who.name() + ".")));
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

  private static String by(Who who) {
    return who.name().isEmpty() ? "." : ", says " + who.name() + ".";
  }

  private static ChatMessage says(String line) {
    return ChatMessage.of(line);
  }

  private static ChatMessage says(Rich line) {
    return new ChatMessage.Builder().text(line).build();
  }
}
