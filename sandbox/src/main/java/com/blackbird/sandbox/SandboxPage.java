package com.blackbird.sandbox;

import com.blackbird.sandbox.discord.DiscordSandbox;
import com.blackbird.sandbox.slack.SlackSandbox;
import com.blackbird.sandbox.wire.LiveFeed;
import com.blackbird.sandbox.wire.SandboxClock;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of the sandbox, what a bot needs to connect, and the clock. */
final class SandboxPage {
  private static final JsonMapper JSON = new JsonMapper();
  private final SlackSandbox slack;
  private final DiscordSandbox discord;
  private final LiveFeed feed;
  private final SandboxClock clock;

  SandboxPage(SlackSandbox slack, DiscordSandbox discord, LiveFeed feed, SandboxClock clock) {
    this.slack = slack;
    this.discord = discord;
    this.feed = feed;
    this.clock = clock;
  }

  void register(RoutesConfig routes) {
    routes.get("/sandbox/connections", this::connections);
    routes.sse("/sandbox/feed", feed::add);
    routes.get("/sandbox/clock", this::time);
    routes.post("/sandbox/clock", this::advance);
    new PageFiles().register(routes);
  }

  private void connections(Context context) {
    write(context, Map.of("slack", slack.connection(), "discord", discord.connection()));
  }

  private void time(Context context) {
    write(context, Map.of("now", clock.instant().toString()));
  }

  private void advance(Context context) {
    try {
      JsonNode body = JSON.readTree(context.bodyAsBytes());
      clock.advance(Duration.parse(body.path("advance").asString("")));
      feed.publish("*", "clock", Map.of("now", clock.instant().toString()));
      time(context);
    } catch (JacksonException | DateTimeException | IllegalArgumentException wrong) {
      context.status(400);
      write(context, Map.of("error", "\"advance\" is a length of time ahead, such as PT15M"));
    }
  }

  private static void write(Context context, Map<String, ?> answer) {
    context.contentType("application/json").result(JSON.writeValueAsString(answer));
  }
}
