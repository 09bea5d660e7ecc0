package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.world.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Faults, rate limits and the recorder over HTTP. */
final class ControlRoutes {
  private final WebApi api;

  ControlRoutes(WebApi api) {
    this.api = api;
  }

  void register(RoutesConfig routes) {
    routes.get("/sandbox/slack/calls", this::calls);
    routes.post("/sandbox/slack/faults", this::fault);
    routes.delete("/sandbox/slack/faults", this::clear);
    routes.post("/sandbox/slack/rate-limits", this::rateLimits);
  }

  private void calls(Context context) {
    String method = context.queryParam("method");
    Recorder recorder = api.recorder();
    ArrayNode calls = Json.array();
    for (Recorded call : method == null ? recorder.calls() : recorder.calls(method)) {
      ObjectNode json = calls.addObject().put("at", call.at().toString());
      json.put("method", call.method());
      json.set("arguments", call.arguments());
      json.set("answer", call.answer());
    }
    write(context, Json.object().set("calls", calls));
  }

  private void fault(Context context) throws IOException {
    JsonNode wanted = body(context);
    String method = wanted.path("method").asString(Faults.ANY);
    int value = wanted.path("value").asInt(0);
    int times = wanted.path("times").asInt(1);
    Fault fault =
        switch (Json.text(wanted, "kind")) {
          case "ratelimited" -> new Fault.RateLimited(Math.max(1, value));
          case "status" -> new Fault.Status(value == 0 ? 500 : value);
          case "error" -> new Fault.Refused(wanted.path("code").asString("internal_error"));
          case "slow" -> new Fault.Slow(Duration.ofMillis(value));
          case "lost" -> new Fault.AnswerLost();
          default -> null;
        };
    if (fault == null) {
      context.status(400);
      String allowed = "\"kind\" is ratelimited, status, error, slow or lost";
      write(context, Json.object().put("error", allowed));
      return;
    }
    for (int i = 0; i < times; i++) {
      api.faults().next(method, fault);
    }
    write(context, Json.object().put("waiting", times));
  }

  private void clear(Context context) {
    api.faults().clear();
    write(context, Json.object().put("waiting", 0));
  }

  private void rateLimits(Context context) throws IOException {
    boolean enforced = body(context).path("enforced").asBoolean(false);
    api.rateLimits().enforce(enforced);
    write(context, Json.object().put("enforced", enforced));
  }

  private static JsonNode body(Context context) throws IOException {
    return Json.read(new String(context.bodyInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static void write(Context context, ObjectNode answer) {
    context.contentType("application/json; charset=utf-8").result(Json.write(answer));
  }
}
