package com.blackbird.activity.chat;

import java.util.List;
import java.util.stream.Collectors;

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

  /** The people whom a form's value names, one in a line. */
  public static List<ChatUser> parseAll(String text) {
    return text.lines().filter(line -> !line.isBlank()).map(ChatUser::parse).toList();
  }

  /** How a form's value names these people. */
  public static String text(List<ChatUser> people) {
    return people.stream()
        .map(one -> one.text().replaceAll("\\R", " "))
        .collect(Collectors.joining("\n"));
  }

  /** How a form's value names the person. */
  public String text() {
    return id + " " + name;
  }
}
