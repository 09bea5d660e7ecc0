package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.ComponentTree;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.interaction.OpenForm;
import com.blackbird.sandbox.discord.rule.ComponentType;
import com.blackbird.sandbox.discord.rule.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills a form and checks it as the client does before it sends it:
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure.
 */
final class FormFilling {
  private final Map<String, JsonNode> values;
  private final Entities entities;

  FormFilling(Map<String, JsonNode> values, Entities entities) {
    this.values = values;
    this.entities = entities;
  }

  ObjectNode data(OpenForm form) {
    JsonNode components = form.data().path("components").deepCopy();
    for (String id : values.keySet()) {
      if (ComponentTree.find(components, id) == null) {
        throw CannotPlay.wrong("The form has no field \"" + id + "\".");
      }
    }
    ComponentTree.number(components);
    ArrayNode filled = Json.array();
    components.forEach(component -> filled.add(filled(component)));
    ObjectNode data = Json.object().put("custom_id", form.customId());
    data.set("components", filled);
    if (!entities.resolved().isEmpty()) {
      data.set("resolved", entities.resolved());
    }
    return data;
  }

  private ObjectNode filled(JsonNode component) {
    int type = Json.integer(component, "type", 0);
    ObjectNode json = Json.object().put("type", type).put("id", Json.integer(component, "id", 0));
    switch (type) {
      case ComponentType.ROW -> {
        ArrayNode parts = json.putArray("components");
        component.path("components").forEach(part -> parts.add(filled(part)));
      }
      case ComponentType.LABEL -> json.set("component", filled(component.path("component")));
      case ComponentType.TEXT -> {}
      default -> fill(json, component, type);
    }
    return json;
  }

  private void fill(ObjectNode json, JsonNode field, int type) {
    String id = Json.text(field, "custom_id");
    JsonNode value = values.getOrDefault(id, Json.nothing());
    json.put("custom_id", id);
    if (type == ComponentType.TEXT_INPUT) {
      json.put("value", text(field, value));
    } else if (type == ComponentType.CHECKBOX) {
      json.put("value", value.isBoolean() && value.booleanValue());
    } else if (type == ComponentType.FILE_UPLOAD) {
      json.set("values", Json.texts(uploaded(field, value)));
    } else {
      List<String> wanted = values.containsKey(id) ? list(value) : MenuChoice.selected(field);
      List<String> picked = MenuChoice.of(field, wanted, entities);
      if (type == ComponentType.RADIO_GROUP) {
        json.put("value", picked.isEmpty() ? null : picked.getFirst());
      } else {
        json.set("values", Json.texts(picked));
      }
    }
  }

  private List<String> uploaded(JsonNode field, JsonNode value) {
    List<JsonNode> files = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(files::add);
    } else if (!Json.isNothing(value)) {
      files.add(value);
    }
    boolean needed = !field.has("required") || Json.isTrue(field, "required");
    int min = Json.integer(field, "min_values", 1);
    int max = Json.integer(field, "max_values", 1);
    boolean left = files.isEmpty() && !needed;
    if (!left && (files.size() < min || files.size() > max)) {
      throw CannotPlay.wrong(
          "The field \""
              + Json.text(field, "custom_id")
              + "\" takes "
              + min
              + " to "
              + max
              + " files, not "
              + files.size()
              + ".");
    }
    return files.stream().map(entities::attachment).toList();
  }

  private static List<String> list(JsonNode value) {
    if (Json.isNothing(value)) {
      return List.of();
    }
    ObjectNode holder = Json.object();
    holder.set("list", value.isArray() ? value : Json.array().add(value));
    return Json.textItems(holder, "list");
  }

  private static String text(JsonNode field, JsonNode value) {
    String text = Json.isNothing(value) ? Json.text(field, "value") : value.asString();
    boolean needed = !field.has("required") || Json.isTrue(field, "required");
    int length = text.codePointCount(0, text.length());
    int min = Math.max(needed ? 1 : 0, Json.integer(field, "min_length", 0));
    int max = Json.integer(field, "max_length", Limits.TEXT_INPUT);
    boolean left = text.isEmpty() && !needed;
    if (!left && (length < min || length > max)) {
      throw CannotPlay.wrong(
          "The field \""
              + Json.text(field, "custom_id")
              + "\" takes "
              + min
              + " to "
              + max
              + " characters, not "
              + length
              + ".");
    }
    return text;
  }
}
