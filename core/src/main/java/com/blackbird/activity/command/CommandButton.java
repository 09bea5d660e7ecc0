package com.blackbird.activity.command;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Fold;
import java.util.Optional;

/** A button that does what typing a command would do, on both platforms. */
public final class CommandButton {
  static final String ACTION = "run";
  private static final int MAX_LABEL = 75;

  private CommandButton() {}

  /**
   * The button, unless the line is too long to be carried by one.
   *
   * @param line what would be typed after {@code /blackbird}
   */
  public static Optional<Button> of(String label, String line) {
    return ACTION.length() + 1 + line.length() > ActionRef.MAX_LENGTH
        ? Optional.empty()
        : Optional.of(new Button(ActionRef.of(ACTION, line), Fold.label(label, MAX_LABEL)));
  }
}
