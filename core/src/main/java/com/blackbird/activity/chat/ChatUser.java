package com.blackbird.activity.chat;

/**
 * A person in a workspace.
 *
 * @param id the platform's id
 * @param name the name that others see; foreign text
 */
public record ChatUser(String id, String name) {
  /** The person whom a form's value names, in the form of {@link #text()}. */
  public static ChatUser parse(String text) {
    String[] halves = text.split(" ", 2);
    return new ChatUser(halves[0], halves.length > 1 ? halves[1] : halves[0]);
  }

  /** How a form's value names the person. */
  public String text() {
    return id + " " + name;
  }
}
