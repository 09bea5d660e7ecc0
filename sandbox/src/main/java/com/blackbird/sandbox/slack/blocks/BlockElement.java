package com.blackbird.sandbox.slack.blocks;

import com.blackbird.sandbox.slack.world.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Something in a block that a user can click or fill in. */
public record BlockElement(JsonNode block, JsonNode element) {

  public String blockId() {
    return Json.text(block, "block_id");
  }

  public String actionId() {
    return Json.text(element, "action_id");
  }

  public String type() {
    return Json.text(element, "type");
  }

  /** Whether it is the question of an input block. */
  public boolean isInput() {
    return Json.text(block, "type").equals("input");
  }

  /** Whether using it tells the app at once. */
  public boolean dispatches() {
    return !isInput() || block.path("dispatch_action").asBoolean(false);
  }

  /** Whether a form may be sent without it. */
  public boolean isOptional() {
    return block.path("optional").asBoolean(false);
  }

  /** What a person would call it: its label, text or placeholder. */
  public String label() {
    String label = Json.text(block.path("label"), "text");
    if (isInput() && !label.isEmpty()) {
      return label;
    }
    String own = Json.text(element.path("text"), "text");
    return own.isEmpty() ? Json.text(element.path("placeholder"), "text") : own;
  }

  /** Its fixed choices, those of groups included. */
  public List<JsonNode> options() {
    List<JsonNode> options = new ArrayList<>();
    element.path("options").forEach(options::add);
    element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
    return options;
  }
}
