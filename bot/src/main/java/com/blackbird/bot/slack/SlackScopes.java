package com.blackbird.bot.slack;

import java.util.List;

/** What the app asks for when a workspace installs it; README.md says why of each. */
final class SlackScopes {
  /** As in manifests/slack; ManifestsTest compares them with the code that needs them. */
  static final List<String> BOT =
      List.of(
          "commands",
          "chat:write",
          "chat:write.customize",
          "users:read",
          "channels:read",
          "channels:history",
          "groups:read",
          "groups:history",
          "im:history",
          "im:write",
          "mpim:history",
          "mpim:write",
          "reactions:read",
          "reactions:write",
          "files:write",
          "files:read",
          "usergroups:read");

  private SlackScopes() {}
}
