package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What a test fills in, as the page would send it. */
final class Given {
  private Given() {}

  static JsonNode tree(Object value) {
    return switch (value) {
      case ChosenFile file -> file.toJson();
      case List<?> several -> {
        ArrayNode list = Json.array();
        several.forEach(one -> list.add(tree(one)));
        yield list;
      }
      default -> Json.tree(value);
    };
  }

  static Map<String, JsonNode> trees(Map<String, ?> values) {
    Map<String, JsonNode> trees = new LinkedHashMap<>();
    values.forEach((name, value) -> trees.put(name, tree(value)));
    return trees;
  }

  /** The words of a command, typed with or without its slash. */
  static List<String> words(String command) {
    String plain = command.startsWith("/") ? command.substring(1) : command;
    return List.of(plain.trim().split(" +", -1));
  }
}
