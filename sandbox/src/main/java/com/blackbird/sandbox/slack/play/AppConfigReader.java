package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.world.AppConfig;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.RequestUrls;
import com.blackbird.sandbox.slack.world.Shortcut;
import com.blackbird.sandbox.slack.world.SlashCommand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an app's configuration from JSON; what is left out stays as it is. */
final class AppConfigReader {
  private AppConfigReader() {}

  static AppConfig read(JsonNode sent, AppConfig before) {
    AppConfig config = before;
    if (sent.has("commands")) {
      config = config.withCommands(commands(sent.path("commands")));
    }
    if (sent.has("shortcuts")) {
      config = config.withShortcuts(shortcuts(sent.path("shortcuts")));
    }
    if (sent.has("events")) {
      config = config.withEvents(names(sent, "events"));
    }
    if (sent.has("scopes")) {
      config = config.withScopes(names(sent, "scopes"));
    }
    if (sent.has("unfurlDomains")) {
      config = config.withUnfurlDomains(names(sent, "unfurlDomains"));
    }
    if (sent.has("tokenRotation")) {
      config = config.withTokenRotation(sent.path("tokenRotation").asBoolean(false));
    }
    return sent.has("urls") ? config.withUrls(urls(sent.path("urls"))) : config;
  }

  private static List<SlashCommand> commands(JsonNode sent) {
    List<SlashCommand> commands = new ArrayList<>();
    for (JsonNode command : sent) {
      String name = Json.text(command, "command");
      if (!name.startsWith("/")) {
        throw new IllegalArgumentException("a \"command\" must begin with a slash");
      }
      commands.add(
          new SlashCommand(
              name, Json.text(command, "description"), Json.text(command, "usageHint")));
    }
    return commands;
  }

  private static List<Shortcut> shortcuts(JsonNode sent) {
    List<Shortcut> shortcuts = new ArrayList<>();
    for (JsonNode shortcut : sent) {
      String kind = shortcut.path("kind").asString("global").toUpperCase(Locale.ROOT);
      shortcuts.add(
          new Shortcut(
              Json.text(shortcut, "callbackId"),
              Json.text(shortcut, "name"),
              Shortcut.Kind.valueOf(kind)));
    }
    return shortcuts;
  }

  private static Set<String> names(JsonNode sent, String field) {
    Set<String> names = new HashSet<>();
    Json.list(sent, field).forEach(name -> names.add(name.asString("")));
    return names;
  }

  /** One text is the address of everything; null brings the app back to Socket Mode. */
  private static RequestUrls urls(JsonNode sent) {
    if (sent.isString()) {
      return RequestUrls.all(sent.asString(""));
    }
    return new RequestUrls(
        url(sent, "commands"),
        url(sent, "interactivity"),
        url(sent, "options"),
        url(sent, "events"));
  }

  private static @Nullable String url(JsonNode sent, String field) {
    String url = Json.text(sent, field);
    return url.isEmpty() ? null : url;
  }
}
