package com.blackbird.sandbox.slack.world;

import java.util.List;

/** An emoji on a message with those who gave it, in that order. */
public record Reaction(String name, List<String> users) {
  public Reaction {
    users = List.copyOf(users);
  }
}
