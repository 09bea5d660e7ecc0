package com.blackbird.bot.slack;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a workspace allows the app to do; README.md says why of each. */
final class SlackScopes {
  /**
   * What it asks for when a workspace installs it, as in manifests/slack; ManifestsTest compares
   * them with the code that needs them.
   */
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

  /** Those of a list as Slack writes it, with commas. */
  static Set<String> read(@Nullable String list) {
    return list == null
        ? Set.of()
        : Stream.of(list.split(",", -1))
            .map(String::strip)
            .filter(scope -> !scope.isEmpty())
            .collect(Collectors.toSet());
  }
}
