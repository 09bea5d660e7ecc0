package com.blackbird.activity.view;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Control.Button;

/** The way from an activity to support, which another room goes on with. */
public final class ActivityEscalation {
  /** The name of the action; its payload is the text form of an {@link ActivityRef}. */
  public static final String ACTION = "activity.escalate";

  private ActivityEscalation() {}

  static Button button(ActivityTexts say, Activity activity) {
    return new Button(ActionRef.of(ACTION, activity.ref().text()), say.escalate());
  }
}
