package com.blackbird.activity.problem;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;

/** What the card of a silence says; there is nobody to quote. */
final class SilenceCard {
  private static final int LONGEST_HEADER = 140;

  private SilenceCard() {}

  static ChatMessage.Builder body(ProblemView view) {
    Problem problem = view.problem();
    ProblemTexts say = ProblemTexts.in(view.language());
    ProblemWords words = ProblemWords.in(view.language());
    String title = words.title(problem);
    boolean everybody = problem.isQuietAccount();
    ChatMessage.Builder message =
        ChatMessage.headed(
                Fold.label(everybody ? title : view.integration() + ": " + title, LONGEST_HEADER))
            .tone(ProblemWords.tone(problem.state()))
            .text(words.standing(problem));
    view.notes().standing(view).map(Part.Note::new).ifPresent(message::part);
    message.text(problem.silence().map(words::usual).orElse(problem.sample()));
    if (!problem.state().isOver()) {
      message.text(say.nothingHeardSince(Rich.empty().time(problem.since())));
      message.note(everybody ? say.isItAHoliday() : say.lookWhetherItRuns(view.platformName()));
    }
    return message;
  }
}
