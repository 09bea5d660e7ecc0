package com.blackbird.sandbox.slack.request;

import com.blackbird.sandbox.slack.dispatch.Envelope;
import com.blackbird.sandbox.slack.world.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body as an app gets it: events as JSON, commands as form fields, all else as the form field
 * {@code payload}.
 */
record SignedBody(String type, String text) {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  static SignedBody of(Envelope envelope) {
    return switch (envelope.type()) {
      case "events_api" -> json(envelope.payload());
      case "slash_commands" -> new SignedBody(FORM, fields(envelope.payload()));
      default -> new SignedBody(FORM, "payload=" + encoded(Json.write(envelope.payload())));
    };
  }

  static SignedBody json(ObjectNode payload) {
    return new SignedBody(JSON, Json.write(payload));
  }

  private static String fields(ObjectNode payload) {
    return payload.properties().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue().asString("")))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
