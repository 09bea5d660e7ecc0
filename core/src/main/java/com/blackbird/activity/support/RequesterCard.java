package com.blackbird.activity.support;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.desk.Desk;
import java.time.Instant;
import java.util.Optional;

/** The first message of the requester's thread: the number, how it stands, what happens next. */
final class RequesterCard {
  private static final int LONGEST_HEADER = 140;
  private static final int LONGEST_QUESTION = 600;

  private final Case about;
  private final Desk desk;

  RequesterCard(Case about, Desk desk) {
    this.about = about;
    this.desk = desk;
  }

  ChatMessage message(Instant now) {
    Case.Origin origin = about.origin();
    ChatMessage.Builder message =
        ChatMessage.headed(
                CaseWords.line(about.number().text() + ": " + origin.title(), LONGEST_HEADER))
            .tone(CaseWords.tone(about.standing()))
            .text(standing(now));
    if (!origin.asked().isEmpty()) {
      message
          .note(origin.requester().name() + " asked:")
          .part(new Part.Quote(Fold.to(origin.asked(), LONGEST_QUESTION)));
    }
    message.note(next());
    return message.controls(CaseControls.ofRequester(about)).build();
  }

  private Rich standing(Instant now) {
    Standing standing = about.standing();
    return switch (standing.state()) {
      case NEW, REOPENED ->
          due(Rich.empty().bold("Support has your question.").text(" Expect an answer by "), now);
      case CLAIMED -> looked(now);
      case WAITING_FOR_CUSTOMER ->
          Rich.empty().bold("Support has answered.").text(" Please read on in the thread.");
      case WAITING_FOR_SUPPORT -> looked(now);
      case RESOLVED ->
          standing.fix().isEmpty()
              ? Rich.empty().bold("Resolved.")
              : Rich.empty().bold("Resolved: ").text(standing.fix());
    };
  }

  private Rich looked(Instant now) {
    String who = about.standing().owner().name();
    return due(
        Rich.empty()
            .bold(who.isEmpty() ? "Support has your question." : who + " from support has it.")
            .text(" Expect an answer by "),
        now);
  }

  private Rich due(Rich line, Instant now) {
    Optional<Instant> due = new CaseClock(desk).answerDue(about.standing());
    return due.filter(at -> at.isAfter(now)).isPresent()
        ? line.time(due.get()).text(".")
        : Rich.empty().bold("Support has your question.").text(" It takes longer than usual.");
  }

  private String next() {
    return about.state().isOver()
        ? "Write in the thread within 14 days to open it again."
        : "Write in the thread: support reads it, and answers there. Files are welcome.";
  }
}
