package com.blackbird.activity.alert;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.CommandButton;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.planned.PlannedWork;
import com.blackbird.activity.problem.ProblemWords;
import java.util.List;
import java.util.Optional;

/** What a channel reads after planned work of which it was not alerted. */
final class PlannedWorkMessage {
  private static final int SHOWN = 8;
  private static final int TITLE = 120;
  private static final int LONGEST_HEADER = 140;

  private PlannedWorkMessage() {}

  /**
   * A problem with what it did while the work went on.
   *
   * @param errors how many there were in that time
   */
  record Affected(Subject subject, long errors) {}

  /**
   * The message.
   *
   * @param where the integration's name, or all
   * @param affected what failed most comes first
   */
  static ChatMessage of(
      PlannedWork work, Optional<String> where, List<Affected> affected, Language language) {
    AlertTexts say = AlertTexts.in(language);
    ProblemWords words = ProblemWords.in(language);
    long errors = affected.stream().mapToLong(Affected::errors).sum();
    long open = affected.stream().filter(one -> !one.subject().problem().state().isOver()).count();
    var message =
        ChatMessage.headed(
                Fold.label(
                    say.duringWork(
                        where.orElseGet(say::everywhere), words.errors(errors), affected.size()),
                    LONGEST_HEADER))
            .tone(open == 0 ? Tone.GOOD : Tone.WARNING)
            .text(open == 0 ? say.everythingOver(affected.size()) : say.stillOpen(open))
            .part(
                new Part.Items(
                    affected.stream().limit(SHOWN).map(one -> line(one, words)).toList()));
    if (affected.size() > SHOWN) {
      message.note(say.andMore(affected.size() - SHOWN));
    }
    message.part(
        new Part.Note(
            say.hadPaused(
                work.by().name(),
                Rich.empty().time(work.begins()),
                Rich.empty().time(work.ends()),
                work.reason())));
    CommandButton.of(say.openTheList(), "problems").ifPresent(it -> message.controls(List.of(it)));
    return message.build();
  }

  private static Rich line(Affected one, ProblemWords words) {
    var problem = one.subject().problem();
    return Rich.empty()
        .bold(Fold.label(words.title(problem), TITLE))
        .text(
            "\n"
                + words.errors(one.errors())
                + " · "
                + problem.integration()
                + " · "
                + words.plainState(problem.state()));
  }
}
