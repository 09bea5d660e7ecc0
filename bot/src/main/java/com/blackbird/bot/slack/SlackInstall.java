package com.blackbird.bot.slack;

import com.blackbird.activity.access.Secret;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The app in one workspace, or in a whole Enterprise organisation.
 *
 * @param workspace Slack's id of the workspace, or of the organisation
 * @param name what people call it
 * @param isOrg whether it is an organisation with all its workspaces
 * @param botUser the id of the app's own user there
 * @param scopes what the app may do there
 * @param tokens with what it does that
 * @param installedBy the id of the person who installed it
 * @param installedAt when
 */
record SlackInstall(
    String workspace,
    String name,
    boolean isOrg,
    String botUser,
    Set<String> scopes,
    Tokens tokens,
    String installedBy,
    Instant installedAt) {
  SlackInstall {
    scopes = Set.copyOf(scopes);
  }

  /**
   * A bot token, and what renews it when it expires:
   * https://docs.slack.dev/authentication/using-token-rotation
   *
   * @param refresh null when the token lasts
   * @param expiresAt null when the token lasts
   */
  record Tokens(Secret bot, @Nullable Secret refresh, @Nullable Instant expiresAt) {}
}
