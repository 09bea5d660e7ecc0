package com.blackbird.sandbox.discord.world;

import java.util.Set;

/**
 * What a user let an app do in their name, by an OAuth2 access token:
 * https://discord.com/developers/docs/topics/oauth2.
 */
public record Grant(User user, App app, Set<String> scopes) {
  /** Changing who may use the app's commands. */
  public static final String COMMAND_PERMISSIONS = "applications.commands.permissions.update";

  public Grant {
    scopes = Set.copyOf(scopes);
  }
}
