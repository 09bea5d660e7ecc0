package com.blackbird.activity.support;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.desk.Priority;
import com.blackbird.activity.language.Language;
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
  public static final String GUIDE = "case.guide";
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
  static List<List<Control>> ofDesk(Case about, Language language) {
    SupportTexts say = SupportTexts.in(language);
    CaseRef ref = CaseRef.of(about);
    Standing standing = about.standing();
    List<List<Control>> rows = new ArrayList<>();
    List<Control> first = new ArrayList<>();
    List<Control> second = new ArrayList<>();
    if (standing.state().isOver()) {
      first.add(button(REOPEN, say.reopen(), ref));
    } else {
      first.add(
          standing.owner().isItself()
              ? new Button(action(CLAIM, ref), say.claim(), Emphasis.PRIMARY)
              : button(RELEASE, say.release(), ref));
      first.add(button(ANSWER, say.answer(), ref));
      first.add(button(PROPOSE, say.propose(), ref));
      first.add(button(RESOLVE, say.resolve(), ref));
      second.add(button(TRANSFER, say.transfer(), ref));
      second.add(
          standing.waiting().snooze() == null
              ? button(SNOOZE, say.putOffButton(), ref)
              : button(WAKE, say.takeUpAgain(), ref));
      second.add(button(SNIPPET, say.readyAnswers(), ref));
    }
    rows.add(first);
    if (!second.isEmpty()) {
      rows.add(second);
    }
    rows.add(
        List.of(
            button(ACTIVITIES, say.showActivities(), ref),
            button(FOLLOW, say.follow(), ref),
            button(TRANSCRIPT, say.transcript(), ref)));
    if (!standing.state().isOver()) {
      rows.add(List.of(priority(ref, standing.priority(), say)));
    }
    return rows;
  }

  /** What the requester's side can do. */
  static List<Control> ofRequester(Case about, Language language) {
    SupportTexts say = SupportTexts.in(language);
    CaseRef ref = CaseRef.of(about);
    List<Control> buttons = new ArrayList<>();
    if (about.state().isOver()) {
      buttons.add(button(NO, say.reopen(), ref));
    } else {
      buttons.add(button(FOLLOW, say.follow(), ref));
      buttons.add(button(SOLVED, say.itIsSolved(), ref));
    }
    buttons.add(button(TRANSCRIPT, say.transcript(), ref));
    return buttons;
  }

  /** Whether a solution or an answer helped. */
  static List<Control> survey(Case about, Language language) {
    SupportTexts say = SupportTexts.in(language);
    CaseRef ref = CaseRef.of(about);
    return List.of(
        new Button(action(YES, ref), say.yes(), Emphasis.PRIMARY),
        button(NO, say.noReopen(), ref),
        button(COMMENT, say.comment(), ref));
  }

  /** Joins it with the others that are open about the same error. */
  static Button gather(Case about, Language language) {
    return button(GATHER, SupportTexts.in(language).answerTogether(), CaseRef.of(about));
  }

  /** Takes it out of its master case. */
  static Button part(Case about, Language language) {
    return button(PART, SupportTexts.in(language).takeOut(), CaseRef.of(about));
  }

  /** Opens the steps of the guide that explains it. */
  static Button guide(Case about, Language language) {
    return button(GUIDE, SupportTexts.in(language).howToFix(), CaseRef.of(about));
  }

  private static Menu priority(CaseRef ref, Priority now, SupportTexts say) {
    return new Menu(
        action(PRIORITY, ref),
        say.priorityMenu(),
        Arrays.stream(Priority.values())
            .map(one -> new Choice(say.priorityChoice(one), one.word()))
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
