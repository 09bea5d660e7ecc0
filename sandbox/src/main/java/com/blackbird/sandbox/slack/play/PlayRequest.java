package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.world.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a player asks for. */
record PlayRequest(ObjectNode body) {

  /** A field that may be left out; then it is empty. */
  String text(String field) {
    return Json.text(body, field);
  }

  /** A field that has to be there. */
  String required(String field) {
    if (text(field).isEmpty()) {
      throw new IllegalArgumentException("\"" + field + "\" is missing");
    }
    return text(field);
  }

  boolean has(String field) {
    return body.hasNonNull(field);
  }

  JsonNode json(String field) {
    return body.path(field);
  }

  int number(String field, int otherwise) {
    try {
      return has(field) ? Integer.parseInt(text(field)) : otherwise;
    } catch (NumberFormatException notNumber) {
      throw new IllegalArgumentException("\"" + field + "\" must be a number", notNumber);
    }
  }
}
