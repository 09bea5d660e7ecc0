package com.blackbird.activity.support;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.desk.Priority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The buttons of cases, on either side; all of their names begin with {@link #OWN}. */
public final class CaseControls {
  /** What the names of all actions on a case begin with; their payload is a {@link CaseRef}. */
  public static final String OWN = "case.";

  public static final String CLAIM = "case.claim";
  public static final String RELEASE = "case.release";
  public static final String TRANSFER = "case.transfer";
  public static final String PRIORITY = "case.priority";
  public static final String SNOOZE = "case.snooze";
  public static final String WAKE = "case.wake";
  public static final String ANSWER = "case.answer";
  public static final String PROPOSE = "case.propose";
  public static final String RESOLVE = "case.resolve";
  public static final String REOPEN = "case.reopen";
  public static final String ACTIVITIES = "case.activities";
  public static final String TRANSCRIPT = "case.transcript";
  public static final String FOLLOW = "case.follow";
  public static final String SNIPPET = "case.snippet";
  public static final String OPEN = "case.open";
  public static final String GATHER = "case.gather";
  public static final String PART = "case.part";
  public static final String YES = "case.yes";
  public static final String NO = "case.no";
  public static final String COMMENT = "case.comment";
  public static final String SOLVED = "case.solved";

  private CaseControls() {}

  /** What support can do, row by row. */
  static List<List<Control>> ofDesk(Case about) {
    CaseRef ref = CaseRef.of(about);
    Standing standing = about.standing();
    List<List<Control>> rows = new ArrayList<>();
    List<Control> first = new ArrayList<>();
    List<Control> second = new ArrayList<>();
    if (standing.state().isOver()) {
      first.add(button(REOPEN, "Reopen…", ref));
    } else {
      first.add(
          standing.owner().isItself()
              ? new Button(action(CLAIM, ref), "Claim", Emphasis.PRIMARY)
              : button(RELEASE, "Release", ref));
      first.add(button(ANSWER, "Answer…", ref));
      first.add(button(PROPOSE, "Propose a solution…", ref));
      first.add(button(RESOLVE, "Resolve…", ref));
      second.add(button(TRANSFER, "Transfer…", ref));
      second.add(
          standing.waiting().snooze() == null
              ? button(SNOOZE, "Put off…", ref)
              : button(WAKE, "Take up again", ref));
      second.add(button(SNIPPET, "Ready answers…", ref));
    }
    rows.add(first);
    if (!second.isEmpty()) {
      rows.add(second);
    }
    rows.add(
        List.of(
            button(ACTIVITIES, "Show activities", ref),
            button(FOLLOW, "Follow", ref),
            button(TRANSCRIPT, "Transcript…", ref)));
    if (!standing.state().isOver()) {
      rows.add(List.of(priority(ref, standing.priority())));
    }
    return rows;
  }

  /** What the requester's side can do. */
  static List<Control> ofRequester(Case about) {
    CaseRef ref = CaseRef.of(about);
    List<Control> buttons = new ArrayList<>();
    if (about.state().isOver()) {
      buttons.add(button(NO, "Reopen…", ref));
    } else {
      buttons.add(button(FOLLOW, "Follow", ref));
      buttons.add(button(SOLVED, "It is solved", ref));
    }
    buttons.add(button(TRANSCRIPT, "Transcript…", ref));
    return buttons;
  }

  /** Whether a solution or an answer helped. */
  static List<Control> survey(Case about) {
    CaseRef ref = CaseRef.of(about);
    return List.of(
        new Button(action(YES, ref), "Yes", Emphasis.PRIMARY),
        button(NO, "No, reopen…", ref),
        button(COMMENT, "Comment…", ref));
  }

  /** Joins it with the others that are open about the same error. */
  static Button gather(Case about) {
    return button(GATHER, "Answer together", CaseRef.of(about));
  }

  /** Takes it out of its master case. */
  static Button part(Case about) {
    return button(PART, "Take out", CaseRef.of(about));
  }

  private static Menu priority(CaseRef ref, Priority now) {
    return new Menu(
        action(PRIORITY, ref),
        "Priority…",
        Arrays.stream(Priority.values())
            .map(one -> new Choice(one.label() + ": " + one.meaning(), one.word()))
            .toList(),
        now.word());
  }

  static Button button(String name, String label, CaseRef ref) {
    return new Button(action(name, ref), label);
  }

  private static ActionRef action(String name, CaseRef ref) {
    return ActionRef.of(name, ref.text());
  }
}
