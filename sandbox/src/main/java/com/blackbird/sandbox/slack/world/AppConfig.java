package com.blackbird.sandbox.slack.world;

import java.util.List;
import java.util.Set;

/**
 * What an app's configuration says: its commands, shortcuts, subscribed events and bot scopes.
 *
 * @param events names as in the app's page, such as {@code message.channels}
 * @param unfurlDomains the domains whose links it is told of
 * @param urls where it is told things, when not through Socket Mode
 * @param tokenRotation whether the tokens that an installation hands out expire
 */
public record AppConfig(
    String name,
    List<SlashCommand> commands,
    List<Shortcut> shortcuts,
    Set<String> events,
    Set<String> scopes,
    Set<String> unfurlDomains,
    RequestUrls urls,
    boolean tokenRotation) {

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
          "channel_deleted",
          "channel_rename",
          "group_archive",
          "group_unarchive",
          "group_deleted",
          "file_shared",
          "link_shared");

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
          "links:read",
          "links:write",
          "mpim:history",
          "mpim:read",
          "mpim:write",
          "reactions:read",
          "reactions:write",
          "team:read",
          "usergroups:read",
          "users:read",
          "users:read.email");

  public AppConfig {
    commands = List.copyOf(commands);
    shortcuts = List.copyOf(shortcuts);
    events = Set.copyOf(events);
    scopes = Set.copyOf(scopes);
    unfurlDomains = Set.copyOf(unfurlDomains);
  }

  /** An app with the usual events and scopes, told through Socket Mode. */
  public static AppConfig usual(String name, SlashCommand... commands) {
    return new AppConfig(
        name,
        List.of(commands),
        List.of(),
        USUAL_EVENTS,
        USUAL_SCOPES,
        Set.of(),
        RequestUrls.NONE,
        false);
  }

  /** The same app with other commands. */
  public AppConfig withCommands(List<SlashCommand> other) {
    return new AppConfig(
        name, other, shortcuts, events, scopes, unfurlDomains, urls, tokenRotation);
  }

  /** The same app with other shortcuts. */
  public AppConfig withShortcuts(Shortcut... other) {
    return withShortcuts(List.of(other));
  }

  /** The same app with other shortcuts. */
  public AppConfig withShortcuts(List<Shortcut> other) {
    return new AppConfig(name, commands, other, events, scopes, unfurlDomains, urls, tokenRotation);
  }

  /** The same app listening to other events. */
  public AppConfig withEvents(Set<String> other) {
    return new AppConfig(
        name, commands, shortcuts, other, scopes, unfurlDomains, urls, tokenRotation);
  }

  /** The same app asking for other scopes; what is installed already keeps its own. */
  public AppConfig withScopes(Set<String> other) {
    return new AppConfig(
        name, commands, shortcuts, events, other, unfurlDomains, urls, tokenRotation);
  }

  /** The same app told of the links of other domains. */
  public AppConfig withUnfurlDomains(Set<String> other) {
    return new AppConfig(name, commands, shortcuts, events, scopes, other, urls, tokenRotation);
  }

  /** The same app told at other addresses. */
  public AppConfig withUrls(RequestUrls other) {
    return new AppConfig(
        name, commands, shortcuts, events, scopes, unfurlDomains, other, tokenRotation);
  }

  /** The same app with tokens that expire, or with lasting ones. */
  public AppConfig withTokenRotation(boolean on) {
    return new AppConfig(name, commands, shortcuts, events, scopes, unfurlDomains, urls, on);
  }
}
