package com.blackbird.activity.chat;

import java.util.List;

/**
 * A form that a person fills in a window of its own.
 *
 * @param submit what submitting means
 * @param title up to {@value #MAX_TITLE} characters; a translation that is longer is cut
 * @param submitLabel likewise
 * @param inputs 1 to {@value #MAX_INPUTS}, from top to bottom
 */
public record ChatForm(ActionRef submit, String title, String submitLabel, List<Input> inputs) {
  /** Slack's limit; Discord's is 45. https://docs.slack.dev/reference/views/modal-views */
  public static final int MAX_TITLE = 24;

  /** Discord's limit. https://discord.com/developers/docs/interactions/receiving-and-responding */
  public static final int MAX_INPUTS = 5;

  public ChatForm {
    title = Fold.label(title, MAX_TITLE);
    submitLabel = Fold.label(submitLabel, MAX_TITLE);
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty() || inputs.size() > MAX_INPUTS) {
      throw new IllegalArgumentException("A form cannot be like this: " + title);
    }
  }

  /** The same form, of the account with this mark. */
  public ChatForm marked(String mark) {
    return new ChatForm(submit.marked(mark), title, submitLabel, inputs);
  }

  /** One thing to fill in. */
  public sealed interface Input {
    /** The name under which the value comes back. */
    String name();

    /** What people read beside it, up to 45 characters (Discord's limit). */
    String label();
  }

  /**
   * A line or more of text.
   *
   * @param hint what a good answer looks like; may be empty
   * @param initial what is there already; may be empty
   * @param maxLength in characters
   */
  public record TextInput(
      String name, String label, String hint, String initial, boolean required, int maxLength)
      implements Input {
    private static final int LONGEST_LINE = 300;

    /** Slack's limit; Discord's is 4,000. */
    private static final int MOST = 3_000;

    /** What is there already always fits, or the platforms would not open the form. */
    public TextInput {
      initial = initial.substring(0, Math.min(initial.length(), MOST));
      maxLength = Math.max(maxLength, initial.length());
    }

    /** Whether it may take more than a line. */
    public boolean isLong() {
      return maxLength > LONGEST_LINE;
    }
  }

  /**
   * One choice of several.
   *
   * @param selected the value chosen already; may be empty
   */
  public record ChoiceInput(
      String name, String label, List<Control.Choice> choices, String selected) implements Input {
    public ChoiceInput {
      choices = List.copyOf(choices);
    }
  }

  /**
   * Any of several choices, or none of them. The value is read by {@link #values}.
   *
   * @param choices 1 to {@value Control.Menu#MAX_CHOICES}
   * @param selected the values of those chosen already
   */
  public record ChoicesInput(
      String name, String label, List<Control.Choice> choices, List<String> selected)
      implements Input {
    public ChoicesInput {
      choices = List.copyOf(choices);
      selected = List.copyOf(selected);
    }

    /** How a form's value names what was chosen. */
    public static String text(List<String> chosen) {
      return String.join("\n", chosen);
    }

    /** What a form's value says was chosen. */
    public static List<String> values(String text) {
      return text.lines().filter(line -> !line.isBlank()).toList();
    }
  }

  /**
   * A person of the workspace, picked from all of them; may be left empty. The value is the text of
   * a {@link ChatUser}.
   */
  public record PersonInput(String name, String label) implements Input {}

  /**
   * Up to {@value #MOST} people of the workspace, picked from all of them; may be left empty. The
   * value is read by {@link ChatUser#parseAll}.
   *
   * @param picked the ids of those picked already
   */
  public record PeopleInput(String name, String label, List<String> picked) implements Input {
    /** Discord allows 25 in a menu, Slack 100; more than a few is a group. */
    public static final int MOST = 10;

    public PeopleInput {
      picked = picked.stream().limit(MOST).toList();
    }
  }
}
