package com.blackbird.activity.chat;

/**
 * What a click means: the name of an action and what it is about.
 *
 * @param name letters, digits, dots and dashes
 * @param payload what the action needs to find its subject; empty when it needs nothing
 */
public record ActionRef(String name, String payload) {
  /**
   * The longest text form. Discord's custom_id, the shorter of the two platforms' limits:
   * https://discord.com/developers/docs/components/reference
   */
  public static final int MAX_LENGTH = 100;

  public ActionRef {
    if (!name.matches("[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException("An action's name cannot be '" + name + "'");
    }
    if (name.length() + 1 + payload.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("Too long for a button: " + name + ":" + payload);
    }
  }

  /** An action that needs no payload. */
  public static ActionRef of(String name) {
    return new ActionRef(name, "");
  }

  /** An action on the subject that the payload names. */
  public static ActionRef of(String name, String payload) {
    return new ActionRef(name, payload);
  }

  /** Reads the text form; a text without a colon is a name without a payload. */
  public static ActionRef parse(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new ActionRef(text, "")
        : new ActionRef(text.substring(0, colon), text.substring(colon + 1));
  }

  /** The text form {@code name:payload}. */
  public String text() {
    return name + ":" + payload;
  }
}
