package com.blackbird.activity.command;

import com.blackbird.activity.chat.ActionRef;
import java.util.List;
import java.util.Map;

/** What a person did, read once at the platform's edge. */
public sealed interface Request {
  /** Who did it, and where. */
  Caller caller();

  /** The command or action that it is for, without the words of the person: fit for a log. */
  String subject();

  /** Typed a line of text after {@code /blackbird}. */
  record Typed(Caller caller, String text) implements Request {
    @Override
    public String subject() {
      return text.strip().split("\\s", 2)[0];
    }
  }

  /**
   * Picked a sub-command and typed options.
   *
   * @param options the values by the options' names
   */
  record Picked(Caller caller, String command, Map<String, String> options) implements Request {
    public Picked {
      options = Map.copyOf(options);
    }

    @Override
    public String subject() {
      return command;
    }
  }

  /**
   * Clicked a button or chose from a menu.
   *
   * @param chosen the value chosen from a menu, empty for a button
   */
  record Clicked(Caller caller, ActionRef action, String chosen) implements Request {
    @Override
    public String subject() {
      return action.name();
    }
  }

  /** Used a shortcut on a message. */
  record Applied(Caller caller, String shortcut, MessageShortcut.Quoted quoted) implements Request {
    @Override
    public String subject() {
      return shortcut;
    }
  }

  /**
   * Submitted a form.
   *
   * @param values by the inputs' names; those left empty are missing
   * @param written those of them that were written and not chosen, from top to bottom
   */
  record Submitted(
      Caller caller, ActionRef action, Map<String, String> values, List<String> written)
      implements Request {
    public Submitted {
      values = Map.copyOf(values);
      written = written.stream().filter(words -> !words.isBlank()).toList();
    }

    @Override
    public String subject() {
      return action.name();
    }
  }
}
