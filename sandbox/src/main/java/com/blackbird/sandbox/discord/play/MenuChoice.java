package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.rule.ComponentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a user picks in a menu, checked against it. */
final class MenuChoice {
  /** Kinds that have given options. */
  private static final Set<Integer> WITH_OPTIONS =
      Set.of(ComponentType.STRING_SELECT, ComponentType.RADIO_GROUP, ComponentType.CHECKBOX_GROUP);

  private MenuChoice() {}

  static List<String> of(JsonNode menu, List<String> picked, Entities entities) {
    int type = Json.integer(menu, "type", 0);
    boolean needed = !menu.has("required") || Json.isTrue(menu, "required");
    int min = Json.integer(menu, "min_values", 1);
    int max =
        type == ComponentType.CHECKBOX_GROUP
            ? Json.integer(menu, "max_values", Json.items(menu, "options").size())
            : Json.integer(menu, "max_values", 1);
    boolean few = picked.size() < min && !(picked.isEmpty() && !needed);
    if (few || picked.size() > max) {
      throw CannotPlay.wrong(
          "The menu takes " + min + " to " + max + " values, not " + picked.size() + ".");
    }
    List<String> values = new ArrayList<>();
    for (String one : picked) {
      values.add(WITH_OPTIONS.contains(type) ? option(menu, one) : entity(type, one, entities));
    }
    return values;
  }

  /** What stands in the menu before anybody touches it. */
  static List<String> selected(JsonNode menu) {
    List<String> selected = new ArrayList<>();
    for (JsonNode option : Json.items(menu, "options")) {
      if (Json.isTrue(option, "default")) {
        selected.add(Json.text(option, "value"));
      }
    }
    for (JsonNode entity : Json.items(menu, "default_values")) {
      selected.add(Json.text(entity, "id"));
    }
    return selected;
  }

  private static String option(JsonNode menu, String wanted) {
    List<String> labels = new ArrayList<>();
    for (JsonNode option : Json.items(menu, "options")) {
      String label = Json.text(option, "label");
      if (Json.text(option, "value").equals(wanted) || label.equals(wanted)) {
        return Json.text(option, "value");
      }
      labels.add(label);
    }
    throw CannotPlay.wrong("The menu has no option \"" + wanted + "\"; it has " + labels + ".");
  }

  private static String entity(int type, String wanted, Entities entities) {
    return switch (type) {
      case 5 -> entities.user(wanted);
      case 6 -> entities.role(wanted);
      case 7 -> entities.mentionable(wanted);
      default -> entities.channel(wanted);
    };
  }
}
