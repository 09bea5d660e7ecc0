package com.blackbird.sandbox.discord.world;

import java.util.List;

/** Who was pinged by a message. */
public record Mentions(List<User> users, List<String> roles, boolean everyone) {
  /** Nobody was. */
  public static final Mentions NONE = new Mentions(List.of(), List.of(), false);

  /** Copies the lists. */
  public Mentions {
    users = List.copyOf(users);
    roles = List.copyOf(roles);
  }

  /** Whether this one was pinged by name. */
  public boolean includes(User user) {
    return users.contains(user);
  }
}
