package com.blackbird.activity.alert;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.CommandButton;
import com.blackbird.activity.problem.ProblemWords;
import java.util.Comparator;
import java.util.List;

/** What a channel sees of all that would have been too many messages. */
final class SummaryMessage {
  private static final int SHOWN = 8;
  private static final int TITLE = 120;

  private SummaryMessage() {}

  static ChatMessage of(List<Subject> all) {
    long going = all.stream().filter(subject -> !subject.problem().state().isOver()).count();
    long errors = all.stream().mapToLong(subject -> subject.problem().outbreakCount()).sum();
    var message =
        ChatMessage.headed(
                "+"
                    + ProblemWords.errors(errors)
                    + " in "
                    + (all.size() == 1 ? "1 more problem" : all.size() + " more problems"))
            .tone(going == 0 ? Tone.GOOD : Tone.BAD)
            .text(
                going == 0
                    ? "All of them are over."
                    : "So much breaks at once that I sum it up here and keep this up to date, instead"
                        + " of one message each.");
    List<Rich> lines =
        all.stream()
            .sorted(
                Comparator.comparingLong((Subject it) -> it.problem().outbreakCount()).reversed())
            .limit(SHOWN)
            .map(SummaryMessage::line)
            .toList();
    message.part(new Part.Items(lines));
    if (all.size() > SHOWN) {
      message.note("and " + (all.size() - SHOWN) + " more");
    }
    CommandButton.of("Open the list", "problems").ifPresent(it -> message.controls(List.of(it)));
    return message.build();
  }

  private static Rich line(Subject subject) {
    return Rich.empty()
        .bold(Fold.label(subject.problem().title(), TITLE))
        .text(
            "\n"
                + ProblemWords.outbreakCount(subject.problem())
                + " · "
                + subject.problem().integration()
                + " · "
                + subject.problem().state().words());
  }
}
