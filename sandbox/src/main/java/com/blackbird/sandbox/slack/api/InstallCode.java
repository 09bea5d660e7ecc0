package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.Workspace;
import java.util.Set;

/**
 * What a user has allowed an app, until the app fetches its token.
 *
 * @param scopes what the app asked for; none means what its configuration says
 */
record InstallCode(
    SlackApp app, Workspace workspace, String user, Set<String> scopes, String redirectUri) {
  InstallCode {
    scopes = Set.copyOf(scopes);
  }
}
