package com.blackbird.activity.alert;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.CommandButton;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemWords;
import java.util.Comparator;
import java.util.List;

/** What a channel sees of all that would have been too many messages. */
final class SummaryMessage {
  private static final int SHOWN = 8;
  private static final int TITLE = 120;

  private SummaryMessage() {}

  static ChatMessage of(List<Subject> all, Language language) {
    AlertTexts say = AlertTexts.in(language);
    long going = all.stream().filter(subject -> !subject.problem().state().isOver()).count();
    long errors =
        all.stream()
            .map(Subject::problem)
            .filter(problem -> !problem.isSilence())
            .mapToLong(Problem::outbreakCount)
            .sum();
    var message =
        ChatMessage.headed(
                errors == 0
                    ? say.moreProblems(all.size())
                    : say.moreErrors(ProblemWords.in(language).errors(errors), all.size()))
            .tone(going == 0 ? Tone.GOOD : Tone.BAD)
            .text(going == 0 ? say.allOver() : say.soMuchBreaks());
    List<Rich> lines =
        all.stream()
            .sorted(
                Comparator.comparingLong((Subject it) -> it.problem().outbreakCount()).reversed())
            .limit(SHOWN)
            .map(subject -> line(subject, ProblemWords.in(language)))
            .toList();
    message.part(new Part.Items(lines));
    if (all.size() > SHOWN) {
      message.note(say.andMore(all.size() - SHOWN));
    }
    CommandButton.of(say.openTheList(), "problems").ifPresent(it -> message.controls(List.of(it)));
    return message.build();
  }

  private static Rich line(Subject subject, ProblemWords words) {
    return Rich.empty()
        .bold(Fold.label(words.title(subject.problem()), TITLE))
        .text(
            "\n"
                + words.outbreakCount(subject.problem())
                + " · "
                + subject.problem().integration()
                + " · "
                + words.plainState(subject.problem().state()));
  }
}
