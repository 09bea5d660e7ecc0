package com.blackbird.sandbox;

import com.blackbird.sandbox.discord.DiscordSandbox;
import com.blackbird.sandbox.slack.SlackSandbox;
import com.blackbird.sandbox.wire.LiveFeed;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The page of the sandbox and what a bot needs to connect. */
final class SandboxPage {
  private static final JsonMapper JSON = new JsonMapper();
  private final SlackSandbox slack;
  private final DiscordSandbox discord;
  private final LiveFeed feed;

  SandboxPage(SlackSandbox slack, DiscordSandbox discord, LiveFeed feed) {
    this.slack = slack;
    this.discord = discord;
    this.feed = feed;
  }

  void register(RoutesConfig routes) {
    routes.get("/sandbox/connections", this::connections);
    routes.sse("/sandbox/feed", feed::add);
    new PageFiles().register(routes);
  }

  private void connections(Context context) {
    context
        .contentType("application/json")
        .result(
            JSON.writeValueAsString(
                Map.of("slack", slack.connection(), "discord", discord.connection())));
  }
}
