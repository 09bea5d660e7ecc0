package com.blackbird.sandbox.discord.rule;

import com.blackbird.sandbox.discord.form.Cursor;
import com.blackbird.sandbox.discord.form.FormErrors;
import com.blackbird.sandbox.discord.form.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Checks commands that a bot registers:
 * https://discord.com/developers/docs/interactions/application-commands#application-command-object.
 */
public final class CommandRules {
  private static final int SUBCOMMAND = 1;
  private static final int GROUP = 2;
  private static final Pattern NAME =
      Pattern.compile("^[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}$");
  private static final Set<Integer> OPTION_TYPES = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  private static final Set<Integer> CHOOSABLE = Set.of(3, 4, 10);

  private CommandRules() {}

  /** Refuses one command that breaks a rule. */
  public static void check(JsonNode command) {
    FormErrors errors = new FormErrors();
    checkOne(Cursor.of(command, errors));
    errors.refuse();
  }

  /** Refuses a list that replaces all commands, when one of them breaks a rule. */
  public static void checkAll(JsonNode commands) {
    FormErrors errors = new FormErrors();
    Cursor list = Cursor.of(commands, errors);
    if (!commands.isArray()) {
      list.wrong("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    }
    Set<String> names = new HashSet<>();
    for (Cursor command : list.items()) {
      checkOne(command);
      if (!names.add(Json.integer(command.node(), "type", 1) + Json.text(command.node(), "name"))) {
        command
            .field("name")
            .wrong(
                "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
      }
    }
    errors.refuse();
  }

  private static void checkOne(Cursor command) {
    command.field("type").oneOf(Set.of(1, 2, 3));
    if (Json.integer(command.node(), "type", 1) == 1) {
      checkName(command.field("name"));
      command.field("description").required().length(1, Limits.COMMAND_DESCRIPTION);
      checkOptions(command, Set.of(SUBCOMMAND, GROUP));
      checkTotal(command);
    } else {
      command.field("name").required().length(1, Limits.COMMAND_NAME);
      if (!Json.text(command.node(), "description").isEmpty()) {
        command
            .field("description")
            .wrong(
                "APPLICATION_COMMAND_DESCRIPTION_INVALID",
                "Context menu commands cannot have description");
      }
      command.field("options").count(0, 0);
    }
  }

  private static void checkName(Cursor name) {
    if (!name.required().isPresent()) {
      return;
    }
    name.length(1, Limits.COMMAND_NAME);
    String text = name.node().asString();
    if (!NAME.matcher(text).matches() || !text.equals(text.toLowerCase(Locale.ROOT))) {
      name.wrong("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
  }

  private static void checkOptions(Cursor holder, Set<Integer> nested) {
    Cursor options = holder.field("options").count(0, Limits.COMMAND_OPTIONS);
    Set<String> names = new HashSet<>();
    boolean optionalSeen = false;
    boolean nestedSeen = false;
    boolean valueSeen = false;
    for (Cursor option : options.items()) {
      checkOption(option, nested);
      if (!names.add(Json.text(option.node(), "name"))) {
        option
            .field("name")
            .wrong("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
      }
      boolean required = Json.isTrue(option.node(), "required");
      if (required && optionalSeen) {
        option.wrong(
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options");
      }
      int type = Json.integer(option.node(), "type", 0);
      nestedSeen |= type == SUBCOMMAND || type == GROUP;
      valueSeen |= type != SUBCOMMAND && type != GROUP;
      optionalSeen |= !required;
    }
    if (nestedSeen && valueSeen) {
      options.wrong(
          "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
          "Sub-command and sub-command group option types are mutually exclusive to all other types");
    }
  }

  private static void checkOption(Cursor option, Set<Integer> nested) {
    option.field("type").required().oneOf(OPTION_TYPES);
    checkName(option.field("name"));
    option.field("description").required().length(1, Limits.COMMAND_DESCRIPTION);
    int type = Json.integer(option.node(), "type", 0);
    if (type == SUBCOMMAND || type == GROUP) {
      if (!nested.contains(type)) {
        option
            .field("type")
            .wrong("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "This kind cannot be nested here");
      }
      checkOptions(option, type == GROUP ? Set.of(SUBCOMMAND) : Set.of());
    } else {
      checkValue(option, type);
    }
  }

  private static void checkValue(Cursor option, int type) {
    Cursor choices = option.field("choices").count(0, Limits.CHOICES);
    boolean has = choices.isPresent() && !choices.node().isEmpty();
    if (has && !CHOOSABLE.contains(type)) {
      choices.wrong("APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", "This type has no choices");
    }
    if (Json.isTrue(option.node(), "autocomplete") && (has || !CHOOSABLE.contains(type))) {
      option
          .field("autocomplete")
          .wrong(
              "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
              "Autocomplete is for texts and numbers without choices");
    }
    for (Cursor choice : choices.items()) {
      choice.field("name").required().length(1, Limits.CHOICE_TEXT);
      Cursor value = choice.field("value").required();
      if (type == 3) {
        value.length(0, Limits.CHOICE_TEXT);
      }
    }
    option.field("min_length").range(0, Limits.OPTION_VALUE);
    option.field("max_length").range(1, Limits.OPTION_VALUE);
  }

  private static void checkTotal(Cursor command) {
    if (sizeOf(command.node()) > Limits.COMMAND_TOTAL) {
      command.wrong(
          "APPLICATION_COMMAND_TOO_LARGE",
          "Command exceeds maximum size (" + Limits.COMMAND_TOTAL + ")");
    }
  }

  private static int sizeOf(JsonNode part) {
    int size = Json.text(part, "name").length() + Json.text(part, "description").length();
    size += Json.text(part, "value").length();
    for (String list : List.of("options", "choices")) {
      for (JsonNode child : Json.items(part, list)) {
        size += sizeOf(child);
      }
    }
    return size;
  }
}
