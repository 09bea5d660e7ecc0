package com.blackbird.sandbox.slack.world;

import java.util.List;
import java.util.Set;

/**
 * What an app's configuration says: its commands, shortcuts, subscribed events and bot scopes.
 *
 * @param events names as in the app's page, such as {@code message.channels}
 */
public record AppConfig(
    String name,
    List<SlashCommand> commands,
    List<Shortcut> shortcuts,
    Set<String> events,
    Set<String> scopes) {

  private static final Set<String> USUAL_EVENTS =
      Set.of(
          "message.channels",
          "message.groups",
          "message.im",
          "message.mpim",
          "app_mention",
          "app_home_opened",
          "app_uninstalled",
          "tokens_revoked",
          "reaction_added",
          "reaction_removed",
          "member_joined_channel",
          "member_left_channel",
          "channel_archive",
          "channel_unarchive",
          "channel_created",
          "channel_rename",
          "file_shared");

  /** Without {@code chat:write.public}: an app has to be in a channel to write there. */
  private static final Set<String> USUAL_SCOPES =
      Set.of(
          "app_mentions:read",
          "channels:history",
          "channels:join",
          "channels:manage",
          "channels:read",
          "chat:write",
          "chat:write.customize",
          "commands",
          "files:read",
          "files:write",
          "groups:history",
          "groups:read",
          "groups:write",
          "im:history",
          "im:read",
          "im:write",
          "mpim:history",
          "mpim:read",
          "mpim:write",
          "reactions:read",
          "reactions:write",
          "team:read",
          "users:read",
          "users:read.email");

  public AppConfig {
    commands = List.copyOf(commands);
    shortcuts = List.copyOf(shortcuts);
    events = Set.copyOf(events);
    scopes = Set.copyOf(scopes);
  }

  /** An app with the usual events and scopes. */
  public static AppConfig usual(String name, SlashCommand... commands) {
    return new AppConfig(name, List.of(commands), List.of(), USUAL_EVENTS, USUAL_SCOPES);
  }

  /** The same app with other shortcuts. */
  public AppConfig withShortcuts(Shortcut... other) {
    return new AppConfig(name, commands, List.of(other), events, scopes);
  }

  /** The same app with other commands. */
  public AppConfig withCommands(List<SlashCommand> other) {
    return new AppConfig(name, other, shortcuts, events, scopes);
  }
}
