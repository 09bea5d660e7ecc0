package com.blackbird.activity.problem;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.fix.FixMessage;
import com.blackbird.activity.guide.GuideMessage;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One problem as a message: what happened, what the platform said, how much is affected, where it
 * stands and who has to act. Whoever shows a problem takes it from here, so that it reads the same
 * everywhere.
 */
public final class ProblemCard {
  private static final int LONGEST_HEADER = 140;
  private static final int SHOWN_REFERENCES = 10;
  private static final int LONGEST_REFERENCE = 40;

  private ProblemCard() {}

  /** The whole card with its buttons. */
  public static ChatMessage of(ProblemView view) {
    return with(body(view), view).build();
  }

  /** The card with a sentence above everything: why something was not done, for example. */
  public static ChatMessage of(ProblemView view, String sentence) {
    ChatMessage.Builder message =
        new ChatMessage.Builder()
            .tone(ProblemWords.tone(view.problem().state()))
            .text(Rich.empty().bold(sentence));
    body(view).build().parts().forEach(message::part);
    return with(message, view).build();
  }

  /** What is said, without any button. */
  public static ChatMessage.Builder body(ProblemView view) {
    Problem problem = view.problem();
    if (problem.isSilence()) {
      return SilenceCard.body(view);
    }
    ChatMessage.Builder message =
        ChatMessage.headed(
                Fold.label(view.integration() + ": " + oneLine(problem.title()), LONGEST_HEADER))
            .tone(ProblemWords.tone(problem.state()))
            .text(ProblemWords.standing(problem))
            .text(counted(problem));
    if (problem.sample().isBlank()) {
      message.note(view.platformName() + " sent no message with it.");
    } else {
      message.note(view.platformName() + " said:").part(new Part.Quote(problem.sample()));
    }
    affected(view.affected()).ifPresent(message::text);
    trend(view.trend()).ifPresent(message::text);
    view.guide().map(GuideMessage::line).ifPresent(message::part);
    view.fix().map(FixMessage::line).ifPresent(message::part);
    view.cause().map(ProblemCard::caused).ifPresent(message::text);
    symptoms(view).ifPresent(message::text);
    if (view.parts() > 1) {
      message.note(view.parts() + " problems were merged into this one.");
    }
    return message;
  }

  private static ChatMessage.Builder with(ChatMessage.Builder message, ProblemView view) {
    if (view.guide().isEmpty() && !view.problem().sample().isBlank()) {
      message.part(GuideMessage.unexplained(view.problem().sampleRef(), Language.ENGLISH));
    }
    for (List<Control> row : ProblemControls.of(view)) {
      message.controls(row);
    }
    return message;
  }

  private static Rich counted(Problem problem) {
    Rich line = Rich.of(ProblemWords.errors(problem.count()));
    return problem.count() == 1
        ? line.text(", ").time(problem.lastSeen())
        : line.text(", first ").time(problem.firstSeen()).text(", last ").time(problem.lastSeen());
  }

  private static Optional<Rich> affected(Affected affected) {
    List<String> sentences = affected.sentences();
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    String names =
        affected.references().stream()
            .limit(SHOWN_REFERENCES)
            .map(reference -> Fold.label(reference, LONGEST_REFERENCE))
            .collect(Collectors.joining(" "));
    long more = affected.stuck() - Math.min(SHOWN_REFERENCES, affected.references().size());
    Rich text = Rich.of(String.join("\n", sentences));
    if (!names.isEmpty()) {
      text =
          text.text("\nStuck: ")
              .text(names)
              .text(more > 0 ? " and " + ProblemWords.number(more) + " more" : "");
    }
    return Optional.of(text);
  }

  private static Optional<Rich> trend(Trend trend) {
    return trend.most() == 0
        ? Optional.empty()
        : Optional.of(
            Rich.of("Last 24 h ")
                .code(trend.sparkline())
                .text(" at most " + ProblemWords.number(trend.most()) + " an hour"));
  }

  private static Rich caused(Problem cause) {
    return Rich.of("Probably caused by “" + oneLine(cause.title()) + "”, which began ")
        .time(cause.since())
        .text(".");
  }

  private static Optional<Rich> symptoms(ProblemView view) {
    if (view.symptoms().isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    lines.add("Probably also causes:");
    view.symptoms().stream()
        .limit(ProblemViews.SYMPTOMS)
        .forEach(symptom ->
            lines.add("• " + oneLine(symptom.title()) + " · " + ProblemWords.count(symptom)));
    if (view.symptoms().size() > ProblemViews.SYMPTOMS) {
      lines.add("• and more");
    }
    return Optional.of(Rich.of(String.join("\n", lines)));
  }

  static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? "an error without words" : line;
  }
}
