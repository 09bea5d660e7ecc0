package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks the value of a command's option as the client does before it sends it:
 * https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type.
 */
final class OptionValue {
  private OptionValue() {}

  static ObjectNode leaf(JsonNode option, JsonNode given, Entities entities) {
    int type = Json.integer(option, "type", 3);
    String name = Json.text(option, "name");
    ObjectNode leaf = Json.object().put("name", name).put("type", type);
    JsonNode value = chosen(option, given);
    String text = value.isValueNode() ? value.asString() : "";
    switch (type) {
      case 3 -> leaf.put("value", checkedText(option, text));
      case 4 -> leaf.put("value", number(option, text).longValueExact());
      case 5 -> leaf.put("value", bool(name, text));
      case 6 -> leaf.put("value", entities.user(text));
      case 7 -> leaf.put("value", entities.channel(text));
      case 8 -> leaf.put("value", entities.role(text));
      case 9 -> leaf.put("value", entities.mentionable(text));
      case 10 -> leaf.put("value", number(option, text).doubleValue());
      default -> leaf.put("value", entities.attachment(given));
    }
    return leaf;
  }

  /** The value of the choice with this value or name; the given value when there are no choices. */
  private static JsonNode chosen(JsonNode option, JsonNode given) {
    List<JsonNode> choices = Json.items(option, "choices");
    String text = given.isValueNode() ? given.asString() : "";
    for (JsonNode choice : choices) {
      if (Json.text(choice, "value").equals(text) || Json.text(choice, "name").equals(text)) {
        return choice.path("value");
      }
    }
    if (!choices.isEmpty()) {
      List<String> names = choices.stream().map(choice -> Json.text(choice, "value")).toList();
      throw CannotPlay.wrong(
          "\""
              + text
              + "\" is no choice of \""
              + Json.text(option, "name")
              + "\"; they are "
              + names
              + ".");
    }
    return given;
  }

  private static String checkedText(JsonNode option, String text) {
    int length = text.codePointCount(0, text.length());
    int min = Json.integer(option, "min_length", 0);
    int max = Json.integer(option, "max_length", 6000);
    if (length < min || length > max) {
      throw CannotPlay.wrong(
          "\"" + Json.text(option, "name") + "\" must have " + min + " to " + max + " characters.");
    }
    return text;
  }

  private static BigDecimal number(JsonNode option, String text) {
    String name = Json.text(option, "name");
    BigDecimal number;
    try {
      number = new BigDecimal(text);
      if (Json.integer(option, "type", 10) == 4) {
        number = new BigDecimal(number.longValueExact());
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw CannotPlay.wrong("\"" + text + "\" is no number for \"" + name + "\".");
    }
    boolean small =
        Json.has(option, "min_value") && number.compareTo(bound(option, "min_value")) < 0;
    boolean great =
        Json.has(option, "max_value") && number.compareTo(bound(option, "max_value")) > 0;
    if (small || great) {
      throw CannotPlay.wrong(text + " is out of the range of \"" + name + "\".");
    }
    return number;
  }

  private static BigDecimal bound(JsonNode option, String field) {
    return new BigDecimal(Json.text(option, field));
  }

  private static boolean bool(String name, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw CannotPlay.wrong("\"" + name + "\" takes true or false.");
    }
    return Boolean.parseBoolean(text);
  }
}
