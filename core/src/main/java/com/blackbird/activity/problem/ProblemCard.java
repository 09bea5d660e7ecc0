package com.blackbird.activity.problem;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.fix.FixMessage;
import com.blackbird.activity.guide.GuideMessage;
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
    ProblemTexts say = ProblemTexts.in(view.language());
    ChatMessage.Builder message =
        ChatMessage.headed(
                Fold.label(
                    view.integration() + ": " + ProblemWords.in(view.language()).title(problem),
                    LONGEST_HEADER))
            .tone(ProblemWords.tone(problem.state()))
            .text(ProblemWords.in(view.language()).standing(problem));
    view.notes().standing(view).map(Part.Note::new).ifPresent(message::part);
    message.text(counted(say, problem));
    if (problem.sample().isBlank()) {
      message.note(say.sentNoMessage(view.platformName()));
    } else {
      message.note(say.said(view.platformName())).part(new Part.Quote(problem.sample()));
    }
    affected(view).ifPresent(message::text);
    trend(say, view.trend()).ifPresent(message::text);
    view.guide().map(guide -> GuideMessage.line(guide, view.language())).ifPresent(message::part);
    view.fix().map(fix -> FixMessage.line(fix, view.language())).ifPresent(message::part);
    view.notes().about(view).forEach(message::part);
    view.cause().map(cause -> caused(view, cause)).ifPresent(message::text);
    symptoms(view).ifPresent(message::text);
    if (view.parts() > 1) {
      message.note(say.merged(view.parts()));
    }
    return message;
  }

  private static ChatMessage.Builder with(ChatMessage.Builder message, ProblemView view) {
    if (view.guide().isEmpty() && !view.problem().sample().isBlank()) {
      message.part(GuideMessage.unexplained(view.problem().sampleRef(), view.language()));
    }
    for (List<Control> row : ProblemControls.of(view)) {
      message.controls(row);
    }
    return message;
  }

  private static Rich counted(ProblemTexts say, Problem problem) {
    String errors = say.errors(problem.count());
    Rich last = Rich.empty().time(problem.lastSeen());
    return problem.count() == 1
        ? say.once(errors, last)
        : say.firstAndLast(errors, Rich.empty().time(problem.firstSeen()), last);
  }

  private static Optional<Rich> affected(ProblemView view) {
    Affected affected = view.affected();
    List<String> sentences = ProblemWords.in(view.language()).affected(affected);
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
      text = text.text("\n" + ProblemTexts.in(view.language()).stuck(names, Math.max(0, more)));
    }
    return Optional.of(text);
  }

  private static Optional<Rich> trend(ProblemTexts say, Trend trend) {
    return trend.most() == 0
        ? Optional.empty()
        : Optional.of(say.lastDay(Rich.empty().code(trend.sparkline()), trend.most()));
  }

  private static Rich caused(ProblemView view, Problem cause) {
    return ProblemTexts.in(view.language())
        .causedBy(ProblemWords.in(view.language()).title(cause), Rich.empty().time(cause.since()));
  }

  private static Optional<Rich> symptoms(ProblemView view) {
    if (view.symptoms().isEmpty()) {
      return Optional.empty();
    }
    ProblemTexts say = ProblemTexts.in(view.language());
    ProblemWords words = ProblemWords.in(view.language());
    List<String> lines = new ArrayList<>();
    lines.add(say.alsoCauses());
    view.symptoms()
        .forEach(symptom -> lines.add("• " + words.title(symptom) + " · " + words.count(symptom)));
    if (view.moreSymptoms() > 0) {
      lines.add("• " + say.andMore(view.moreSymptoms()));
    }
    return Optional.of(Rich.of(String.join("\n", lines)));
  }
}
