package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.world.App;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command as a user typed it, checked against the registered one.
 *
 * @param words the command's name, then those of group and subcommand
 */
record CommandCall(App app, JsonNode command, List<String> words) {
  private static final int SUBCOMMAND = 1;
  private static final int GROUP = 2;

  /** The options that can be given here. */
  private List<JsonNode> options() {
    JsonNode place = command;
    for (String word : words.subList(1, words.size())) {
      place = nested(place, word);
    }
    for (JsonNode option : Json.items(place, "options")) {
      int type = Json.integer(option, "type", 0);
      if (type == SUBCOMMAND || type == GROUP) {
        throw CannotPlay.wrong(
            "\"" + String.join(" ", words) + "\" needs a subcommand: " + names(place) + ".");
      }
    }
    return Json.items(place, "options");
  }

  private static JsonNode nested(JsonNode place, String word) {
    for (JsonNode option : Json.items(place, "options")) {
      int type = Json.integer(option, "type", 0);
      if (Json.text(option, "name").equals(word) && (type == SUBCOMMAND || type == GROUP)) {
        return option;
      }
    }
    throw CannotPlay.wrong(
        "There is no subcommand \"" + word + "\"; there are " + names(place) + ".");
  }

  private static List<String> names(JsonNode place) {
    return Json.items(place, "options").stream().map(o -> Json.text(o, "name")).toList();
  }

  /**
   * The data of the interaction.
   *
   * @param focused the option that is being typed, for autocomplete; null when the command is sent
   */
  ObjectNode data(Map<String, JsonNode> given, Entities entities, @Nullable String focused) {
    List<JsonNode> allowed = options();
    refuseUnknown(given, allowed);
    ArrayNode leaves = Json.array();
    for (JsonNode option : allowed) {
      String name = Json.text(option, "name");
      JsonNode value = given.get(name);
      if (name.equals(focused)) {
        leaves.add(focusedLeaf(option, value));
      } else if (value != null && !Json.isNothing(value)) {
        leaves.add(OptionValue.leaf(option, value, entities));
      } else if (focused == null && Json.isTrue(option, "required")) {
        throw CannotPlay.wrong("The option \"" + name + "\" is required.");
      }
    }
    return wrapped(leaves, entities);
  }

  private void refuseUnknown(Map<String, JsonNode> given, List<JsonNode> allowed) {
    Set<String> names = new HashSet<>();
    allowed.forEach(option -> names.add(Json.text(option, "name")));
    for (String name : given.keySet()) {
      if (!names.contains(name)) {
        throw CannotPlay.wrong(
            "\""
                + String.join(" ", words)
                + "\" has no option \""
                + name
                + "\"; it has "
                + names
                + ".");
      }
    }
  }

  private static ObjectNode focusedLeaf(JsonNode option, @Nullable JsonNode value) {
    if (!Json.isTrue(option, "autocomplete")) {
      throw CannotPlay.wrong(
          "The option \"" + Json.text(option, "name") + "\" has no autocomplete.");
    }
    return Json.object()
        .put("name", Json.text(option, "name"))
        .put("type", Json.integer(option, "type", 3))
        .put("value", value == null ? "" : value.asString())
        .put("focused", true);
  }

  private ObjectNode wrapped(ArrayNode leaves, Entities entities) {
    ArrayNode content = leaves;
    for (int i = words.size() - 1; i > 0; i--) {
      ObjectNode place =
          Json.object()
              .put("name", words.get(i))
              .put("type", i == words.size() - 1 ? SUBCOMMAND : GROUP);
      place.set("options", content);
      content = Json.array().add(place);
    }
    ObjectNode data = head();
    if (!content.isEmpty()) {
      data.set("options", content);
    }
    if (!entities.resolved().isEmpty()) {
      data.set("resolved", entities.resolved());
    }
    return data;
  }

  /** The id, name and type of the command. */
  ObjectNode head() {
    ObjectNode data =
        Json.object()
            .put("id", Json.text(command, "id"))
            .put("name", Json.text(command, "name"))
            .put("type", Json.integer(command, "type", 1));
    if (Json.has(command, "guild_id")) {
      data.put("guild_id", Json.text(command, "guild_id"));
    }
    return data;
  }

  /** Finds the command among those of the apps. */
  static CommandCall find(Iterable<App> apps, String guild, int type, List<String> words) {
    List<String> known = new ArrayList<>();
    for (App app : apps) {
      for (String scope : List.of(guild, "")) {
        for (JsonNode command : app.commands(scope).values()) {
          String name = Json.text(command, "name");
          if (Json.integer(command, "type", 1) == type && name.equals(words.getFirst())) {
            return new CommandCall(app, command, words);
          }
          known.add(name);
        }
      }
    }
    throw CannotPlay.missing(
        "There is no command \"" + words.getFirst() + "\"; registered are " + known + ".");
  }
}
