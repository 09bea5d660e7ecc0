package com.blackbird.activity.alert;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemCard;
import com.blackbird.activity.problem.ProblemControls;
import com.blackbird.activity.problem.ProblemView;
import com.blackbird.activity.problem.ProblemViews;
import java.util.List;
import java.util.Optional;

/** What channels and people are told of a problem. */
public final class AlertMessage {
  static final String WATCH = "alert.watch";
  private final ProblemViews views;

  /** Says what these views show. */
  public AlertMessage(ProblemViews views) {
    this.views = views;
  }

  /** All that a message shows of a problem; read once for all channels. */
  ProblemView view(Subject subject) {
    return views.of(subject.problem());
  }

  /** The one message of a channel, as things stand. */
  static ChatMessage living(ProblemView view, List<Subscription> wanted) {
    Problem problem = view.problem();
    ChatMessage.Builder message = ProblemCard.body(view);
    asked(wanted).ifPresent(message::text);
    for (List<Control> row : ProblemControls.of(view)) {
      message.controls(row);
    }
    if (!problem.state().isOver()) {
      message.controls(
          List.of(
              new Button(ActionRef.of(WATCH, problem.id().toString()), "Tell me when it works")));
    }
    return message.build();
  }

  /** A word in its thread that it is over. */
  ChatMessage end(Subject subject) {
    return toned(Tone.GOOD, AlertWords.end(subject));
  }

  /** A word in its thread that it is broken again. */
  ChatMessage back(Subject subject, List<Subscription> wanted) {
    var message = new ChatMessage.Builder().tone(Tone.BAD).text(AlertWords.back(subject));
    asked(wanted).ifPresent(message::text);
    return message.build();
  }

  /** A direct message to somebody who waited for it. */
  ChatMessage works(Subject subject) {
    Problem problem = subject.problem();
    return ChatMessage.headed("It works again")
        .tone(Tone.GOOD)
        .text(Rich.empty().bold(problem.title()).text(" · " + problem.integration()))
        .text(AlertWords.end(subject))
        .note("You asked me to tell you once. I will not tell you again.")
        .build();
  }

  /** A direct message to somebody whom another person has given it. */
  ChatMessage assigned(Problem problem, Who by) {
    ChatMessage.Builder message =
        new ChatMessage.Builder()
            .text(Rich.empty().bold(by.name() + " asks you to take care of this."));
    ProblemCard.body(views.of(problem)).build().withoutControls().parts().forEach(message::part);
    return message.note("To do something about it: /blackbird problems, where you work.").build();
  }

  /** In the place of a message whose problem is counted elsewhere now. */
  ChatMessage merged(Subject into) {
    return ChatMessage.of("This is counted with “" + into.problem().title() + "” now.");
  }

  private static Optional<Rich> asked(List<Subscription> wanted) {
    List<Rich.Mention> all =
        wanted.stream().flatMap(wish -> wish.mentions().stream()).distinct().toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Rich line = Rich.of("Asked for:");
    for (Rich.Mention one : all) {
      line = line.text(" ").mention(one);
    }
    return Optional.of(line);
  }

  private static ChatMessage toned(Tone tone, String sentence) {
    return new ChatMessage.Builder().tone(tone).text(sentence).build();
  }
}
