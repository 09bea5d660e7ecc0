package com.blackbird.activity.chat;

import java.util.Optional;
import java.util.UUID;

/**
 * What a click means: the name of an action and what it is about.
 *
 * @param name letters, digits, dots and dashes
 * @param payload what the action needs to find its subject; empty when it needs nothing
 * @param mark of the account whose subject it is; empty when nobody has said
 */
public record ActionRef(String name, String payload, String mark) {
  /**
   * Discord's custom_id, the shorter of the two platforms' limits:
   * https://discord.com/developers/docs/components/reference
   */
  private static final int LIMIT = 100;

  private static final int MARK = 6;

  /** The longest name and payload with a colon between; a mark fits before them. */
  public static final int MAX_LENGTH = LIMIT - MARK - 1;

  public ActionRef {
    if (!name.matches("[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException("An action's name cannot be '" + name + "'");
    }
    if (!mark.matches("([A-Za-z0-9_-]{" + MARK + "})?")) {
      throw new IllegalArgumentException("No account's mark: " + mark);
    }
    if (length(name, payload, mark) > LIMIT) {
      throw new IllegalArgumentException("Too long for a button: " + name + ":" + payload);
    }
  }

  /** An action of which nobody has said to which account it belongs. */
  public ActionRef(String name, String payload) {
    this(name, payload, "");
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
    String head = colon < 0 ? text : text.substring(0, colon);
    String payload = colon < 0 ? "" : text.substring(colon + 1);
    int at = head.indexOf('@');
    return at < 0
        ? new ActionRef(head, payload)
        : new ActionRef(head.substring(at + 1), payload, head.substring(0, at));
  }

  /** The id that a payload is, or that a part of it is, unless it is none. */
  public static Optional<UUID> id(String payload) {
    try {
      return Optional.of(UUID.fromString(payload));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The same on the subject of the account with this mark, where there is room to say so. */
  public ActionRef marked(String mark) {
    return length(name, payload, mark) > LIMIT ? this : new ActionRef(name, payload, mark);
  }

  /** The text form {@code name:payload}, with {@code mark@} before it when there is one. */
  public String text() {
    return (mark.isEmpty() ? "" : mark + "@") + name + ":" + payload;
  }

  private static int length(String name, String payload, String mark) {
    return (mark.isEmpty() ? 0 : mark.length() + 1) + name.length() + 1 + payload.length();
  }
}
