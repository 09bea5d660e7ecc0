package com.blackbird.sandbox.wire;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people of one platform have not read yet, over HTTP. */
public final class ReadRoutes {
  private static final JsonMapper JSON = new JsonMapper();
  private final String platform;
  private final ReadMarks marks;
  private final LiveFeed feed;

  /** The addresses below {@code /sandbox/} and the platform's name. */
  public ReadRoutes(String platform, ReadMarks marks, LiveFeed feed) {
    this.platform = platform;
    this.marks = marks;
    this.feed = feed;
  }

  /** Adds the addresses. */
  public void register(RoutesConfig routes) {
    routes.get("/sandbox/" + platform + "/unread", this::show);
    routes.post("/sandbox/" + platform + "/read", this::mark);
  }

  private void show(Context http) {
    String user = http.queryParam("user");
    if (user == null || user.isEmpty()) {
      refuse(http, "\"user\" is missing: the id of a person");
      return;
    }
    ObjectNode answer = JSON.createObjectNode();
    marks.unread(user).forEach(answer.putArray("channels")::add);
    write(http, answer);
  }

  private void mark(Context http) {
    JsonNode body = body(http);
    String channel = body.path("channel").asString("");
    String user = body.path("user").asString("");
    if (channel.isEmpty() || user.isEmpty()) {
      refuse(http, "\"channel\" and \"user\" are the ids of what was read and by whom");
      return;
    }
    marks.read(channel, user);
    feed.publish(platform, "read", Map.of("channel", channel, "user", user));
    write(http, JSON.createObjectNode().put("ok", true));
  }

  private static JsonNode body(Context http) {
    try {
      return JSON.readTree(http.bodyAsBytes());
    } catch (JacksonException notJson) {
      return JSON.createObjectNode();
    }
  }

  private static void refuse(Context http, String why) {
    http.status(400);
    write(http, JSON.createObjectNode().put("error", why));
  }

  private static void write(Context http, ObjectNode answer) {
    http.contentType("application/json; charset=utf-8").result(JSON.writeValueAsString(answer));
  }
}
