package com.blackbird.activity.chat;

import java.util.List;

/** Something in a message that a person can click or choose from. */
public sealed interface Control {
  /** What a click means. */
  ActionRef action();

  /** The same, of the account with this mark. */
  Control marked(String mark);

  /** How much a button stands out. */
  enum Emphasis {
    NORMAL,
    PRIMARY,
    DANGER
  }

  /**
   * A button.
   *
   * @param label up to 75 characters (Slack's limit; Discord's is 80)
   */
  record Button(ActionRef action, String label, Emphasis emphasis) implements Control {
    public Button {
      if (label.isBlank() || label.length() > 75) {
        throw new IllegalArgumentException("A button's label cannot be '" + label + "'");
      }
    }

    @Override
    public Button marked(String mark) {
      return new Button(action.marked(mark), label, emphasis);
    }

    /** A button that stands out no more than others. */
    public Button(ActionRef action, String label) {
      this(action, label, Emphasis.NORMAL);
    }
  }

  /**
   * A menu from which one choice is taken.
   *
   * @param placeholder what the menu is for, shown while nothing is chosen
   * @param choices 1 to {@value #MAX_CHOICES}
   * @param selected the value of the choice in force, or empty
   */
  record Menu(ActionRef action, String placeholder, List<Choice> choices, String selected)
      implements Control {
    /** Discord's limit; Slack's is 100. */
    public static final int MAX_CHOICES = 25;

    public Menu {
      choices = List.copyOf(choices);
      if (choices.isEmpty() || choices.size() > MAX_CHOICES) {
        throw new IllegalArgumentException("A menu cannot have " + choices.size() + " choices");
      }
    }

    @Override
    public Menu marked(String mark) {
      return new Menu(action.marked(mark), placeholder, choices, selected);
    }
  }

  /**
   * One choice of a menu.
   *
   * @param label what people read; cut by the renderer to what the platform allows
   * @param value what the bot reads, up to 75 characters
   */
  record Choice(String label, String value) {
    public Choice {
      if (label.isBlank() || value.isEmpty() || value.length() > 75) {
        throw new IllegalArgumentException("Not a choice: '" + label + "' = '" + value + "'");
      }
    }
  }
}
