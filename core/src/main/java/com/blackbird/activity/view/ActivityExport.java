package com.blackbird.activity.view;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Control.Button;

/** The way from a list to a file of all of it, which another room goes on with. */
public final class ActivityExport {
  /** The name of the action; its payload is the name of the list. */
  public static final String ACTION = "activity.export";

  private ActivityExport() {}

  static Button button(ActivityTexts say, String list) {
    return new Button(ActionRef.of(ACTION, list), say.exportAsCsv());
  }
}
