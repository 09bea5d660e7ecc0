package com.blackbird.activity.alert;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.CommandButton;
import com.blackbird.activity.planned.PlannedWork;
import com.blackbird.activity.problem.ProblemWords;
import java.util.List;

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
  static ChatMessage of(PlannedWork work, String where, List<Affected> affected) {
    long errors = affected.stream().mapToLong(Affected::errors).sum();
    long open = affected.stream().filter(one -> !one.subject().problem().state().isOver()).count();
    var message =
        ChatMessage.headed(
                Fold.label(
                    "During planned work on "
                        + where
                        + ": "
                        + ProblemWords.errors(errors)
                        + " in "
                        + problems(affected.size()),
                    LONGEST_HEADER))
            .tone(open == 0 ? Tone.GOOD : Tone.WARNING)
            .text(standing(open, affected.size()))
            .part(
                new Part.Items(
                    affected.stream().limit(SHOWN).map(PlannedWorkMessage::line).toList()));
    if (affected.size() > SHOWN) {
      message.note("and " + (affected.size() - SHOWN) + " more");
    }
    message.part(
        new Part.Note(
            Rich.of(work.by().name() + " had paused alerts from ")
                .time(work.begins())
                .text(" until ")
                .time(work.ends())
                .text(": " + work.reason())));
    CommandButton.of("Open the list", "problems").ifPresent(it -> message.controls(List.of(it)));
    return message.build();
  }

  private static String standing(long open, int all) {
    if (open == 0) {
      return all == 1 ? "It is over." : "All of them are over.";
    }
    return (open == 1 ? "1 is still open." : open + " are still open.")
        + " You are alerted when it fails again.";
  }

  private static Rich line(Affected one) {
    var problem = one.subject().problem();
    return Rich.empty()
        .bold(Fold.label(problem.title(), TITLE))
        .text(
            "\n"
                + ProblemWords.errors(one.errors())
                + " · "
                + problem.integration()
                + " · "
                + problem.state().words());
  }

  private static String problems(int count) {
    return count == 1 ? "1 problem" : count + " problems";
  }
}
