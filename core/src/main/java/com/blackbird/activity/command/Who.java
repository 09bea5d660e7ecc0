package com.blackbird.activity.command;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import java.util.List;
import java.util.Optional;

/**
 * Who did something, or has to.
 *
 * @param key platform, workspace and user; empty when it is no person of a chat
 * @param name what people call them; foreign text
 */
public record Who(String key, String name) {
  /** Nobody did it, it happened. */
  public static final Who ITSELF = new Who("", "");

  private static final int LONGEST_NAME = 255;

  /** Cuts a name that nobody can read. */
  public Who {
    name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /** The person who asks. */
  public static Who of(Caller caller) {
    return of(caller, caller.user());
  }

  /** Another person of the same workspace. */
  public static Who of(Caller caller, ChatUser other) {
    return new Who(
        caller.platform().name() + "/" + caller.workspace() + "/" + other.id(), other.name());
  }

  /** Whether this is the same person, whatever they are called now. */
  public boolean is(Who other) {
    return key.isEmpty() ? equals(other) : key.equals(other.key);
  }

  /** Whether both are of one workspace, so that two of them are two people. */
  public boolean isNeighbourOf(Who other) {
    return platform().equals(other.platform()) && workspace().equals(other.workspace());
  }

  /** Whether this is nobody. */
  public boolean isItself() {
    return key.isEmpty() && name.isEmpty();
  }

  /** The chat platform through which they can be reached, when they can. */
  public Optional<ChatPlatform> platform() {
    return key.isEmpty() ? Optional.empty() : Optional.of(ChatPlatform.valueOf(parts().get(0)));
  }

  /** The platform's id of their workspace; empty when they cannot be reached. */
  public String workspace() {
    return key.isEmpty() ? "" : parts().get(1);
  }

  /** The platform's id of the person; empty when they cannot be reached. */
  public String user() {
    return key.isEmpty() ? "" : parts().get(2);
  }

  private List<String> parts() {
    return List.of(key.split("/", 3));
  }
}
