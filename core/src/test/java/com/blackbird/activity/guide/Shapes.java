package com.blackbird.activity.guide;

import java.util.List;

/** The ways in which integrations log the same error. */
final class Shapes {
  private Shapes() {}

  static List<String> of(String message) {
    return List.of(
        message,
        "\n  " + message.replace(" ", "  ") + "\n",
        "POST https://api.example.com/v1/things failed with status code 400: " + message,
        "HTTP 400 Bad Request (request 5f2c): " + message + " (2026-11-23T10:00:00Z)",
        "{\"level\":\"error\",\"message\":\"" + json(message) + "\"}",
        "{\"cause\":\"" + json("{\"body\":\"" + json(message) + "\"}") + "\"}",
        "<fault><string>" + xml(message) + "</string></fault>",
        "ApiError: b'" + message + "'",
        message.replace("'", "’"));
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
