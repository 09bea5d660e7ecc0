package com.blackbird.sandbox.slack.world;

import org.jspecify.annotations.Nullable;

/** A member of a workspace, a person or an app's bot. */
public record User(
    String id, String team, String name, String realName, boolean isAdmin, @Nullable String botId) {

  /** Whether this is an app's own user. */
  public boolean isBot() {
    return botId != null;
  }

  /** The address by which users.lookupByEmail finds a person. */
  public String email() {
    return name + "@example.com";
  }
}
