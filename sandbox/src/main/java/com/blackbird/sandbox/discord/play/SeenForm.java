package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.ComponentTree;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.interaction.OpenForm;
import com.blackbird.sandbox.discord.rule.ComponentType;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A form that a user has before them. */
public final class SeenForm {
  private final OpenForm form;

  SeenForm(OpenForm form) {
    this.form = form;
  }

  OpenForm form() {
    return form;
  }

  /** What is written above it. */
  public String title() {
    return form.title();
  }

  /** As the bot sent it. */
  public JsonNode json() {
    return form.toJson();
  }

  /** The custom ids of its fields by the labels that the user reads. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (JsonNode component : form.data().path("components")) {
      JsonNode named =
          Json.integer(component, "type", 0) == ComponentType.LABEL
              ? component.path("component")
              : component.path("components").path(0);
      String label =
          Json.has(component, "label") ? Json.text(component, "label") : Json.text(named, "label");
      if (Json.has(named, "custom_id")) {
        fields.put(label, Json.text(named, "custom_id"));
      }
    }
    return fields;
  }

  /** The custom id of the field with this label or custom id. */
  String field(String wanted) {
    String id = fields().get(wanted);
    if (id == null && ComponentTree.find(form.data().path("components"), wanted) == null) {
      throw new AssertionError(
          "The form \""
              + title()
              + "\" has no field \""
              + wanted
              + "\"; it has "
              + fields().keySet());
    }
    return id == null ? wanted : id;
  }
}
