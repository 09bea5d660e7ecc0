package com.blackbird.sandbox.discord.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks the components of a message or form.
 *
 * <p>https://discord.com/developers/docs/components/reference
 */
public final class ComponentTree {
  private ComponentTree() {}

  /** Every component in the order of reading, parents before their parts. */
  public static List<JsonNode> all(JsonNode components) {
    List<JsonNode> found = new ArrayList<>();
    components.forEach(component -> collect(component, found));
    return found;
  }

  private static void collect(JsonNode component, List<JsonNode> found) {
    found.add(component);
    component.path("components").forEach(part -> collect(part, found));
    for (String single : new String[] {"accessory", "component"}) {
      if (component.path(single).isObject()) {
        collect(component.path(single), found);
      }
    }
  }

  /** The component with this custom id, or null. */
  public static @Nullable JsonNode find(JsonNode components, String customId) {
    for (JsonNode component : all(components)) {
      if (customId.equals(Json.textOrNull(component, "custom_id"))) {
        return component;
      }
    }
    return null;
  }

  /** The texts that are shown, in the order of reading. */
  public static List<String> texts(JsonNode components) {
    List<String> texts = new ArrayList<>();
    for (JsonNode component : all(components)) {
      for (String field : new String[] {"content", "label", "placeholder", "description"}) {
        String text = Json.textOrNull(component, field);
        if (text != null) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** Gives a number to every component that has none, as Discord does. */
  public static void number(JsonNode components) {
    List<JsonNode> all = all(components);
    List<Integer> taken = new ArrayList<>();
    all.forEach(component -> taken.add(Json.integer(component, "id", 0)));
    int next = 1;
    for (JsonNode component : all) {
      if (Json.integer(component, "id", 0) == 0 && component instanceof ObjectNode object) {
        while (taken.contains(next)) {
          next++;
        }
        object.put("id", next++);
      }
    }
  }
}
