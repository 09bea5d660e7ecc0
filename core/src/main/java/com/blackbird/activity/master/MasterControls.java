package com.blackbird.activity.master;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.language.Language;
import java.util.List;

/** The buttons of master cases; their payload is the number. */
public final class MasterControls {
  public static final String GATHER = "desk.master-gather";
  public static final String CLAIM = "desk.master-claim";
  public static final String ANSWER = "desk.master-answer";
  public static final String RESOLVE = "desk.master-resolve";
  public static final String TRANSCRIPT = "desk.master-transcript";

  private MasterControls() {}

  /** What support can do while it is open. */
  static List<Control> of(MasterCase master, Language language) {
    MasterTexts say = MasterTexts.in(language);
    return List.of(
        new Button(action(ANSWER, master), say.answerAll(), Emphasis.PRIMARY),
        button(CLAIM, say.claimAll(), master),
        button(RESOLVE, say.resolveAll(), master),
        button(TRANSCRIPT, say.transcript(), master));
  }

  /** Takes in what is open about the same error. */
  static Button gather(MasterCase master, Language language) {
    return button(GATHER, MasterTexts.in(language).takeIn(), master);
  }

  static Button transcript(MasterCase master, Language language) {
    return button(TRANSCRIPT, MasterTexts.in(language).transcript(), master);
  }

  private static Button button(String name, String label, MasterCase master) {
    return new Button(action(name, master), label);
  }

  private static ActionRef action(String name, MasterCase master) {
    return ActionRef.of(name, master.number().text());
  }
}
