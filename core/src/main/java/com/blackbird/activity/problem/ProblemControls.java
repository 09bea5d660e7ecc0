package com.blackbird.activity.problem;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Control.Menu;
import java.util.ArrayList;
import java.util.List;

/** The buttons of a problem's card: what can be done as things stand. */
public final class ProblemControls {
  /** The way to support, which another room goes on with; its payload is a {@link ProblemRef}. */
  public static final String ESCALATE = "problem.escalate";

  static final String ACKNOWLEDGE = "problem.acknowledge";
  static final String MUTE = "problem.mute";
  static final String ASSIGN = "problem.assign";
  static final String RESOLVE = "problem.resolve";
  static final String REOPEN = "problem.reopen";
  static final String MERGE = "problem.merge";
  static final String SPLIT = "problem.split";
  static final String ACTIVITIES = "problem.activities";

  private ProblemControls() {}

  /** The rows, from top to bottom. */
  public static List<List<Control>> of(ProblemView view) {
    Problem problem = view.problem();
    ProblemTexts say = ProblemTexts.in(view.language());
    List<List<Control>> rows = new ArrayList<>();
    List<Control> buttons = new ArrayList<>();
    switch (problem.state()) {
      case OPEN -> {
        buttons.add(new Button(action(ACKNOWLEDGE, problem), say.acknowledge(), Emphasis.PRIMARY));
        buttons.add(button(ASSIGN, say.assign(), problem));
        buttons.add(button(RESOLVE, say.resolve(), problem));
      }
      case ACKNOWLEDGED -> {
        buttons.add(button(ASSIGN, say.assign(), problem));
        buttons.add(button(RESOLVE, say.resolve(), problem));
        buttons.add(button(REOPEN, say.reopen(), problem));
      }
      case MUTED -> {
        buttons.add(button(ASSIGN, say.assign(), problem));
        buttons.add(button(RESOLVE, say.resolve(), problem));
        buttons.add(button(REOPEN, say.unmute(), problem));
      }
      case RESOLVED -> buttons.add(button(REOPEN, say.reopen(), problem));
      case RECOVERED -> {
        // Nothing is stuck, so there is nothing to do.
      }
    }
    buttons.add(button(ACTIVITIES, say.showActivities(), problem));
    rows.add(buttons);
    if (!problem.state().isOver()) {
      rows.add(List.of(mute(say, problem)));
    }
    rows.add(further(view));
    return rows;
  }

  /** A silence is no error, so nothing is merged with it. */
  private static List<Control> further(ProblemView view) {
    ProblemTexts say = ProblemTexts.in(view.language());
    List<Control> buttons = new ArrayList<>();
    buttons.add(button(ESCALATE, say.escalate(), view.problem()));
    if (!view.problem().isSilence()) {
      buttons.add(button(MERGE, say.merge(), view.problem()));
    }
    if (view.parts() > 1) {
      buttons.add(button(SPLIT, say.split(), view.problem()));
    }
    return buttons;
  }

  private static Menu mute(ProblemTexts say, Problem problem) {
    List<Choice> choices = new ArrayList<>();
    for (MuteTime time : MuteTime.values()) {
      choices.add(new Choice(say.muteFor(time), time.name()));
    }
    return new Menu(action(MUTE, problem), say.mute(), choices, "");
  }

  private static Button button(String name, String label, Problem problem) {
    return new Button(action(name, problem), label);
  }

  private static ActionRef action(String name, Problem problem) {
    return ActionRef.of(name, ProblemRef.of(problem).text());
  }
}
