package com.blackbird.activity.problem;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Rich;

/** What the card of a silence says; there is nobody to quote. */
final class SilenceCard {
  private static final int LONGEST_HEADER = 140;

  private SilenceCard() {}

  static ChatMessage.Builder body(ProblemView view) {
    Problem problem = view.problem();
    boolean everybody = problem.isQuietAccount();
    ChatMessage.Builder message =
        ChatMessage.headed(
                Fold.label(
                    everybody ? problem.title() : view.integration() + ": " + problem.title(),
                    LONGEST_HEADER))
            .tone(ProblemWords.tone(problem.state()))
            .text(ProblemWords.standing(problem))
            .text(problem.sample());
    if (!problem.state().isOver()) {
      message.text(Rich.of("Nothing has been heard since ").time(problem.since()).text("."));
      message.note(
          everybody
              ? "Is it a holiday? Otherwise look first whether Blackbird still reports: its own"
                  + " connection may be down. It recovers by itself when anybody is heard again."
              : "Look whether the integration still runs at "
                  + view.platformName()
                  + " and whether Blackbird is connected to it. It recovers by itself when it is"
                  + " heard again. If this is planned, pause its alerts in the Integration Hub.");
    }
    return message;
  }
}
