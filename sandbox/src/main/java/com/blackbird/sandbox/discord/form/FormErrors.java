package com.blackbird.sandbox.discord.form;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is wrong with a request's body, as the tree of
 * https://discord.com/developers/docs/reference#error-messages.
 */
public final class FormErrors {
  private final ObjectNode tree = Json.object();

  /**
   * Adds one error.
   *
   * @param path field names and indexes joined with dots; empty for the body itself
   */
  public void add(String path, String code, String message) {
    ObjectNode node = tree;
    if (!path.isEmpty()) {
      for (String step : path.split("\\.", -1)) {
        JsonNode next = node.path(step);
        node = next instanceof ObjectNode object ? object : node.putObject(step);
      }
    }
    ArrayNode list =
        node.path("_errors") instanceof ArrayNode known ? known : node.putArray("_errors");
    list.addObject().put("code", code).put("message", message);
  }

  /** Whether nothing was wrong. */
  public boolean isEmpty() {
    return tree.isEmpty();
  }

  /** Refuses the request when something was wrong. */
  public void refuse() {
    if (!isEmpty()) {
      throw new Refusal(400, 50035, "Invalid Form Body", tree);
    }
  }
}
