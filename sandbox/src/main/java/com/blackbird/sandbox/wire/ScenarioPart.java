package com.blackbird.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object in a scenario: what a sandbox is to hold, as JSON.
 *
 * @param path where it is, such as {@code slack.workspaces[0]}; empty for the whole
 */
public record ScenarioPart(ObjectNode json, String path) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Reads a whole scenario. */
  public static ScenarioPart parse(String document) {
    try {
      if (JSON.readTree(document) instanceof ObjectNode whole) {
        return new ScenarioPart(whole, "").only("slack", "discord");
      }
      throw new BadScenario("the scenario has to be a JSON object");
    } catch (JacksonException broken) {
      String where =
          broken.getLocation() == null ? "" : " in line " + broken.getLocation().getLineNr();
      throw new BadScenario("the scenario is no JSON" + where);
    }
  }

  /** Goes on only when there are no other fields than these. */
  public ScenarioPart only(String... fields) {
    for (String name : json.propertyNames()) {
      if (!List.of(fields).contains(name)) {
        throw wrong(name, "is not known here; known are " + String.join(", ", fields));
      }
    }
    return this;
  }

  /** Whether the field is there. */
  public boolean has(String field) {
    return json.hasNonNull(field);
  }

  /** The text in a field that has to be there. */
  public String text(String field) {
    if (!has(field)) {
      throw wrong(field, "is missing");
    }
    return text(field, "");
  }

  /** The text in a field, or another one. */
  public String text(String field, String otherwise) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isString() || value.asString().isBlank()) {
      throw wrong(field, "has to be a text");
    }
    return value.asString();
  }

  /** Whether the field is true. */
  public boolean flag(String field) {
    JsonNode value = json.path(field);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw wrong(field, "has to be true or false");
    }
    return value.asBoolean(false);
  }

  /** The object in a field. */
  public ScenarioPart part(String field) {
    if (json.path(field) instanceof ObjectNode object) {
      return new ScenarioPart(object, below(field));
    }
    throw wrong(field, "has to be an object");
  }

  /** The objects of the list in a field, none when it is not there. */
  public List<ScenarioPart> parts(String field) {
    List<ScenarioPart> parts = new ArrayList<>();
    for (JsonNode item : items(field)) {
      String place = field + "[" + parts.size() + "]";
      if (!(item instanceof ObjectNode object)) {
        throw wrong(place, "has to be an object");
      }
      parts.add(new ScenarioPart(object, below(place)));
    }
    return parts;
  }

  /** What the texts of the list in a field name, none when it is not there. */
  public <T> List<T> named(String field, Function<String, T> find) {
    List<T> found = new ArrayList<>();
    for (JsonNode item : items(field)) {
      String place = field + "[" + found.size() + "]";
      if (!item.isString()) {
        throw wrong(place, "has to be a text");
      }
      try {
        found.add(find.apply(item.asString()));
      } catch (IllegalArgumentException unknown) {
        throw wrong(place, String.valueOf(unknown.getMessage()));
      }
    }
    return found;
  }

  private List<JsonNode> items(String field) {
    JsonNode list = json.path(field);
    if (!list.isMissingNode() && !list.isArray()) {
      throw wrong(field, "has to be a list");
    }
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  /** The failure that names a field and says what is wrong with it. */
  public BadScenario wrong(String field, String what) {
    return new BadScenario(below(field) + " " + what);
  }

  private String below(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }
}
