package com.blackbird.sandbox.discord.rule;

import com.blackbird.sandbox.discord.form.Cursor;
import com.blackbird.sandbox.discord.form.Json;
import java.util.HashSet;
import java.util.Set;

/** Checks a menu: https://discord.com/developers/docs/components/reference#string-select. */
final class SelectRules {
  private SelectRules() {}

  static void check(Cursor select) {
    select.field("custom_id").required().length(1, Limits.CUSTOM_ID);
    select.field("placeholder").length(0, Limits.PLACEHOLDER);
    select.field("min_values").range(0, Limits.OPTIONS);
    select.field("max_values").range(1, Limits.OPTIONS);
    int min = Json.integer(select.node(), "min_values", 1);
    int max = Json.integer(select.node(), "max_values", 1);
    if (min > max) {
      select
          .field("min_values")
          .wrong("BASE_TYPE_MAX", "min_values must be less than or equal to max_values.");
    }
    if (Json.integer(select.node(), "type", 0) == ComponentType.STRING_SELECT) {
      checkOptions(select, max);
    }
    select.field("default_values").count(0, Limits.OPTIONS);
  }

  private static void checkOptions(Cursor select, int max) {
    Cursor options = select.field("options").required().count(1, Limits.OPTIONS);
    Set<String> values = new HashSet<>();
    int chosen = 0;
    for (Cursor option : options.items()) {
      checkOption(option);
      chosen += Json.isTrue(option.node(), "default") ? 1 : 0;
      if (!values.add(Json.text(option.node(), "value"))) {
        option
            .field("value")
            .wrong(
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used");
      }
    }
    if (chosen > max) {
      options.wrong(
          "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
          "The number of options set as default exceeds max_values");
    }
    if (options.isPresent() && max > options.node().size()) {
      select
          .field("max_values")
          .wrong("NUMBER_TYPE_MAX", "max_values cannot be more than the number of options.");
    }
  }

  static void checkOption(Cursor option) {
    option.field("label").required().length(1, Limits.OPTION_TEXT);
    option.field("value").required().length(1, Limits.OPTION_TEXT);
    option.field("description").length(0, Limits.OPTION_TEXT);
  }
}
