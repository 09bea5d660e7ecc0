package com.blackbird.activity.alert;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemCard;
import com.blackbird.activity.problem.ProblemControls;
import com.blackbird.activity.problem.ProblemNotes;
import com.blackbird.activity.problem.ProblemState;
import com.blackbird.activity.problem.ProblemView;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.activity.problem.ProblemWords;
import java.util.List;
import java.util.Optional;

/** What channels and people are told of a problem. */
public final class AlertMessage {
  static final String WATCH = "alert.watch";
  private static final int LONGEST_NAME = 120;
  private final ProblemViews views;

  /** Says what these views show. */
  public AlertMessage(ProblemViews views) {
    this.views = views;
  }

  /** What other rooms have to say of problems. */
  ProblemNotes notes() {
    return views.notes();
  }

  /** All that a message shows of a problem; read once for all channels. */
  ProblemView view(Subject subject, Language language) {
    return views.of(subject.problem(), language);
  }

  /** The one message of a channel, as things stand. */
  static ChatMessage living(ProblemView view, List<Subscription> wanted) {
    Problem problem = view.problem();
    ChatMessage.Builder message = ProblemCard.body(view);
    asked(wanted, view.language()).ifPresent(message::text);
    for (List<Control> row : ProblemControls.of(view)) {
      message.controls(row);
    }
    if (!problem.state().isOver()) {
      message.controls(
          List.of(
              new Button(
                  ActionRef.of(WATCH, problem.id().toString()),
                  AlertTexts.in(view.language()).tellMe())));
    }
    return message.build();
  }

  /** A word in its thread that it is over. */
  ChatMessage end(Subject subject, Language language) {
    return word(subject, language, Tone.GOOD, AlertWords.end(subject, language)).build();
  }

  /** It names the problem: on a phone it comes alone, and its message may not be there any more. */
  private static ChatMessage.Builder word(
      Subject subject, Language language, Tone tone, String sentence) {
    return new ChatMessage.Builder()
        .tone(tone)
        .text(name(subject.problem(), language))
        .text(sentence);
  }

  private static Rich name(Problem problem, Language language) {
    return Rich.empty()
        .bold(Fold.label(ProblemWords.in(language).title(problem), LONGEST_NAME))
        .text(" · " + problem.integration());
  }

  /** A word in its thread that it is broken again. */
  ChatMessage back(Subject subject, List<Subscription> wanted, Language language) {
    var message = word(subject, language, Tone.BAD, AlertWords.back(subject, language));
    asked(wanted, language).ifPresent(message::text);
    return message.build();
  }

  /** A word in its thread that the mute is over and it is not. */
  ChatMessage unmuted(Subject subject, Language language) {
    return word(subject, language, Tone.BAD, AlertWords.unmuted(subject, language)).build();
  }

  /** A word in its thread that support was asked, for whom it concerns; nothing for nobody. */
  Optional<ChatMessage> escalated(
      Subject subject, List<Subscription> wanted, String number, Who by) {
    Language language = Subscription.language(wanted);
    String sentence = AlertTexts.in(language).askedSupport(by.name(), number);
    return asked(wanted, language)
        .map(named -> word(subject, language, Tone.NEUTRAL, sentence).text(named).build());
  }

  /** A direct message to somebody who waited for it. */
  ChatMessage works(Subject subject, Language language) {
    AlertTexts say = AlertTexts.in(language);
    Problem problem = subject.problem();
    return ChatMessage.headed(
            problem.state() == ProblemState.RESOLVED ? say.isResolved() : say.worksAgain())
        .tone(Tone.GOOD)
        .text(name(problem, language))
        .text(AlertWords.end(subject, language))
        .note(say.toldOnce())
        .build();
  }

  /** A direct message to somebody whom another person has given it. */
  ChatMessage assigned(Problem problem, Who by, Language language) {
    AlertTexts say = AlertTexts.in(language);
    ChatMessage.Builder message =
        new ChatMessage.Builder().text(Rich.empty().bold(say.asksYou(by.name())));
    ProblemCard.body(views.of(problem, language))
        .build()
        .withoutControls()
        .parts()
        .forEach(message::part);
    return message.note(say.whereYouWork()).build();
  }

  /** In the place of a message whose problem is counted elsewhere now. */
  ChatMessage merged(Subject into, Language language) {
    return ChatMessage.of(
        AlertTexts.in(language).countedWith(ProblemWords.in(language).title(into.problem())));
  }

  private static Optional<Rich> asked(List<Subscription> wanted, Language language) {
    List<Rich.Mention> all =
        wanted.stream().flatMap(wish -> wish.mentions().stream()).distinct().toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Rich line = Rich.of(AlertTexts.in(language).askedFor());
    for (Rich.Mention one : all) {
      line = line.text(" ").mention(one);
    }
    return Optional.of(line);
  }
}
