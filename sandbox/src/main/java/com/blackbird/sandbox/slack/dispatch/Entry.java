package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.blocks.BlockElement;
import com.blackbird.sandbox.slack.blocks.InputValues;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a user means, a text or the names of choices, into an element's value. */
final class Entry {
  private final Workspace workspace;
  private final Function<String, List<JsonNode>> external;

  /**
   * Reads entries in a workspace.
   *
   * @param external finds the options of an external menu by what was typed into it
   */
  Entry(Workspace workspace, Function<String, List<JsonNode>> external) {
    this.workspace = workspace;
    this.external = external;
  }

  /** The value as it stands in {@code state.values}. */
  ObjectNode read(BlockElement element, JsonNode given) {
    ObjectNode value = Json.object().put("type", element.type());
    String field = InputValues.fieldOf(element.type());
    if (field.endsWith("s")) {
      ArrayNode chosen = Json.array();
      list(given).forEach(one -> chosen.add(one(element, one)));
      return value.set(field, chosen);
    }
    List<String> single = list(given);
    if (single.isEmpty() || single.getFirst().isEmpty()) {
      return value.putNull(field);
    }
    return value.set(field, one(element, single.getFirst()));
  }

  private JsonNode one(BlockElement element, String given) {
    ArrayNode holder = Json.array();
    switch (element.type()) {
      case "static_select", "multi_static_select", "radio_buttons", "checkboxes", "overflow" ->
          holder.add(choice(element.options(), given));
      case "external_select", "multi_external_select" ->
          holder.add(choice(external.apply(given), given));
      case "users_select", "multi_users_select" -> holder.add(user(given));
      case "channels_select",
          "multi_channels_select",
          "conversations_select",
          "multi_conversations_select" ->
          holder.add(channel(given));
      case "datetimepicker" -> holder.add(Long.parseLong(given));
      default -> holder.add(given);
    }
    return holder.get(0);
  }

  private static JsonNode choice(List<JsonNode> options, String given) {
    return options.stream()
        .filter(option -> Json.text(option, "value").equals(given) || label(option).equals(given))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(notOffered(options, given)));
  }

  private static String notOffered(List<JsonNode> options, String given) {
    return "\""
        + given
        + "\" is not offered; there are "
        + options.stream().map(Entry::label).toList();
  }

  static String label(JsonNode option) {
    return Json.text(option.path("text"), "text");
  }

  private String user(String given) {
    return workspace
        .findUser(given)
        .orElseThrow(() -> new IllegalArgumentException("there is no user \"" + given + "\""))
        .id();
  }

  private String channel(String given) {
    return workspace
        .findChannel(given)
        .orElseThrow(() -> new IllegalArgumentException("there is no channel \"" + given + "\""))
        .id();
  }

  private static List<String> list(JsonNode given) {
    List<String> list = new ArrayList<>();
    if (given.isArray()) {
      given.forEach(one -> list.add(one.asString("")));
    } else if (!given.isMissingNode() && !given.isNull()) {
      list.add(given.asString(given.toString()));
    }
    return list;
  }
}
