package com.blackbird.activity.support;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The first message of the requester's thread: the number, how it stands, what happens next. */
final class RequesterCard {
  private final Case about;
  private final List<Who> followers;
  private final Desk desk;
  private final Language language;
  private final SupportTexts say;

  RequesterCard(Case about, List<Who> followers, Desk desk, Language language) {
    this.about = about;
    this.followers = followers;
    this.desk = desk;
    this.language = language;
    this.say = SupportTexts.in(language);
  }

  ChatMessage message(Instant now) {
    Case.Origin origin = about.origin();
    ChatMessage.Builder message =
        ChatMessage.headed(
                CaseWords.header(about.number().text() + ": " + origin.title(), language))
            .tone(CaseWords.tone(about.standing()))
            .text(standing(now));
    if (!origin.asked().isEmpty()) {
      message
          .note(say.asked(origin.requester().name()))
          .part(new Part.Quote(Fold.to(origin.asked(), CaseWords.LONGEST_QUESTION)));
    }
    message.text(say.following(people()));
    message.note(next());
    return message.controls(CaseControls.ofRequester(about, language)).build();
  }

  /** Who is called in a thread's first message hears of what is said in it later. */
  private Rich people() {
    Case.Origin origin = about.origin();
    return Stream.concat(Stream.of(origin.requester()), followers.stream())
        .map(who -> CaseWords.call(who, origin.place()))
        .reduce((some, one) -> some.text(", ").then(one))
        .orElseThrow();
  }

  private Rich standing(Instant now) {
    Standing standing = about.standing();
    return switch (standing.state()) {
      case NEW, REOPENED -> due(say.hasQuestion(), now);
      case CLAIMED, WAITING_FOR_SUPPORT -> {
        String who = standing.owner().name();
        yield due(who.isEmpty() ? say.hasQuestion() : say.hasIt(who), now);
      }
      case WAITING_FOR_CUSTOMER -> Rich.empty().bold(say.hasAnswered()).text(" " + say.readOn());
      case RESOLVED ->
          standing.fix().isEmpty()
              ? Rich.empty().bold(say.resolved())
              : Rich.empty().bold(say.resolvedBy() + " ").text(standing.fix());
    };
  }

  private Rich due(String head, Instant now) {
    Optional<Instant> due = new CaseClock(desk).answerDue(about.standing());
    return due.filter(at -> at.isAfter(now)).isPresent()
        ? Rich.empty().bold(head).text(" ").then(say.expectAnswer(Rich.empty().time(due.get())))
        : Rich.empty().bold(say.hasQuestion()).text(" " + say.longerThanUsual());
  }

  private String next() {
    return about.state().isOver() ? say.writeToReopen() : say.writeHere();
  }
}
