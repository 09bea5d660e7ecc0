package com.blackbird.sandbox;

import com.blackbird.sandbox.wire.BadScenario;
import com.blackbird.sandbox.wire.LiveFeed;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of the sandbox, what bots need to connect, scenarios and the clock. */
final class SandboxPage {
  private static final JsonMapper JSON = new JsonMapper();
  private final Sandbox sandbox;
  private final LiveFeed feed;

  SandboxPage(Sandbox sandbox, LiveFeed feed) {
    this.sandbox = sandbox;
    this.feed = feed;
  }

  void register(RoutesConfig routes) {
    routes.get("/sandbox/connections", this::connections);
    routes.sse("/sandbox/feed", feed::add);
    routes.get("/sandbox/connections/all", this::everyConnection);
    routes.post("/sandbox/scenario", this::arrange);
    routes.get("/sandbox/clock", this::time);
    routes.post("/sandbox/clock", this::advance);
    new PageFiles().register(routes);
  }

  private void connections(Context context) {
    write(
        context,
        Map.of("slack", sandbox.slack().connection(), "discord", sandbox.discord().connection()));
  }

  private void everyConnection(Context context) {
    write(
        context,
        Map.of(
            "slack",
            sandbox.slack().everyConnection(),
            "discord",
            sandbox.discord().everyConnection()));
  }

  private void arrange(Context context) {
    try {
      sandbox.arrange(context.body());
      everyConnection(context);
    } catch (BadScenario wrong) {
      context.status(400);
      write(context, Map.of("error", String.valueOf(wrong.getMessage())));
    }
  }

  private void time(Context context) {
    write(context, Map.of("now", sandbox.clock().instant().toString()));
  }

  private void advance(Context context) {
    try {
      JsonNode body = JSON.readTree(context.bodyAsBytes());
      sandbox.clock().advance(Duration.parse(body.path("advance").asString("")));
      feed.publish("*", "clock", Map.of("now", sandbox.clock().instant().toString()));
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
