package com.blackbird.sandbox.discord.rule;

import com.blackbird.sandbox.discord.form.Cursor;
import com.blackbird.sandbox.discord.form.FormErrors;
import com.blackbird.sandbox.discord.form.Json;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Checks a form:
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal.
 */
public final class FormRules {
  private FormRules() {}

  /** Refuses a callback's body whose `data` is not a form. */
  public static void check(JsonNode callback) {
    FormErrors errors = new FormErrors();
    Cursor data = Cursor.of(callback, errors).field("data").required();
    if (data.isPresent()) {
      data.field("custom_id").required().length(1, Limits.CUSTOM_ID);
      data.field("title").required().length(1, Limits.MODAL_TITLE);
      Cursor components = data.field("components").required().count(1, Limits.MODAL_COMPONENTS);
      components.items().forEach(FormRules::checkTop);
      ComponentRules.checkCustomIds(components);
    }
    errors.refuse();
  }

  private static void checkTop(Cursor component) {
    int type = Json.integer(component.node(), "type", -1);
    component.field("type").required().oneOf(ComponentType.IN_FORM);
    switch (type) {
      case ComponentType.ROW -> checkRow(component);
      case ComponentType.TEXT ->
          component.field("content").required().length(1, Limits.COMPONENTS_V2_TEXT);
      case ComponentType.LABEL -> checkLabel(component);
      default -> {}
    }
  }

  private static void checkRow(Cursor row) {
    for (Cursor input : row.field("components").required().count(1, 1).items()) {
      input.field("type").required().oneOf(Set.of(ComponentType.TEXT_INPUT));
      input.field("label").required().length(1, Limits.LABEL);
      checkTextInput(input);
    }
  }

  private static void checkLabel(Cursor label) {
    label.field("label").required().length(1, Limits.LABEL);
    label.field("description").length(1, Limits.LABEL_DESCRIPTION);
    Cursor input = label.field("component").required();
    if (!input.isPresent()) {
      return;
    }
    input.field("type").required().oneOf(ComponentType.IN_LABEL);
    int type = Json.integer(input.node(), "type", -1);
    switch (type) {
      case ComponentType.TEXT_INPUT -> checkTextInput(input);
      case ComponentType.CHECKBOX ->
          input.field("custom_id").required().length(1, Limits.CUSTOM_ID);
      case ComponentType.FILE_UPLOAD -> checkUpload(input);
      case ComponentType.RADIO_GROUP -> checkGroup(input, 2);
      case ComponentType.CHECKBOX_GROUP -> checkGroup(input, 1);
      default -> {
        if (ComponentType.SELECTS.contains(type)) {
          SelectRules.check(input);
        }
      }
    }
  }

  private static void checkUpload(Cursor input) {
    input.field("custom_id").required().length(1, Limits.CUSTOM_ID);
    input.field("min_values").range(0, Limits.UPLOADED_FILES);
    input.field("max_values").range(1, Limits.UPLOADED_FILES);
  }

  private static void checkGroup(Cursor group, int min) {
    group.field("custom_id").required().length(1, Limits.CUSTOM_ID);
    Cursor options = group.field("options").required().count(min, Limits.GROUP_OPTIONS);
    options.items().forEach(SelectRules::checkOption);
  }

  private static void checkTextInput(Cursor input) {
    input.field("custom_id").required().length(1, Limits.CUSTOM_ID);
    input.field("style").required().oneOf(Set.of(1, 2));
    input.field("min_length").range(0, Limits.TEXT_INPUT);
    input.field("max_length").range(1, Limits.TEXT_INPUT);
    input.field("placeholder").length(0, Limits.TEXT_INPUT_PLACEHOLDER);
    input.field("value").length(0, Limits.TEXT_INPUT);
  }
}
