package com.blackbird.activity.command;

import com.blackbird.activity.chat.ActionRef;
import java.util.Map;

/** What a person did, read once at the platform's edge. */
public sealed interface Request {
  /** Who did it, and where. */
  Caller caller();

  /** Typed a line of text after {@code /blackbird}. */
  record Typed(Caller caller, String text) implements Request {}

  /**
   * Picked a sub-command and typed options.
   *
   * @param options the values by the options' names
   */
  record Picked(Caller caller, String command, Map<String, String> options) implements Request {
    public Picked {
      options = Map.copyOf(options);
    }
  }

  /**
   * Clicked a button or chose from a menu.
   *
   * @param chosen the value chosen from a menu, empty for a button
   */
  record Clicked(Caller caller, ActionRef action, String chosen) implements Request {}

  /** Submitted a form; values by the inputs' names, those left empty are missing. */
  record Submitted(Caller caller, ActionRef action, Map<String, String> values) implements Request {
    public Submitted {
      values = Map.copyOf(values);
    }
  }
}
