package com.blackbird.sandbox.discord.rule;

import com.blackbird.sandbox.discord.form.Json;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Completes a component with what Discord adds when it shows it again. */
final class ShownComponent {
  private static final Set<Integer> SPOILABLE =
      Set.of(ComponentType.CONTAINER, ComponentType.FILE, ComponentType.THUMBNAIL);

  private ShownComponent() {}

  static void complete(ObjectNode component) {
    for (String name : List.copyOf(component.propertyNames())) {
      if (component.path(name).isNull()) {
        component.remove(name);
      }
    }
    int type = Json.integer(component, "type", 0);
    if (ComponentType.SELECTS.contains(type)) {
      putIfAbsent(component, "min_values", 1);
      putIfAbsent(component, "max_values", 1);
    } else if (type == ComponentType.SEPARATOR) {
      putIfAbsent(component, "spacing", 1);
      if (!component.has("divider")) {
        component.put("divider", true);
      }
    }
    if (type == ComponentType.CONTAINER && !component.has("accent_color")) {
      component.putNull("accent_color");
    }
    if (SPOILABLE.contains(type) && !component.has("spoiler")) {
      component.put("spoiler", false);
    }
    if (type == ComponentType.THUMBNAIL) {
      completeMedia(component);
    }
    for (JsonNode item : component.path("items")) {
      completeMedia((ObjectNode) item);
    }
  }

  private static void completeMedia(ObjectNode holder) {
    if (!holder.has("description")) {
      holder.putNull("description");
    }
    if (!holder.has("spoiler")) {
      holder.put("spoiler", false);
    }
  }

  private static void putIfAbsent(ObjectNode component, String field, int value) {
    if (!component.has(field)) {
      component.put(field, value);
    }
  }
}
