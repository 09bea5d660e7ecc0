package com.blackbird.sandbox.discord.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Short ways to read and write JSON trees, where a missing field and null mean the same. */
public final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /** A new empty object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The value null. */
  public static JsonNode nothing() {
    return MAPPER.nullNode();
  }

  /** A new empty array. */
  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** An array of texts. */
  public static ArrayNode texts(Iterable<String> values) {
    ArrayNode array = array();
    values.forEach(array::add);
    return array;
  }

  /** Reads a document; refused as Discord refuses it when it is no JSON. */
  public static JsonNode parse(String document) {
    try {
      return MAPPER.readTree(document);
    } catch (JacksonException e) {
      throw Refusal.invalidJson();
    }
  }

  /** The document of a tree. */
  public static String write(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /** A tree made of maps, lists, texts, numbers and booleans. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** Whether the field is there and not null. */
  public static boolean has(JsonNode node, String field) {
    return !isNothing(node.path(field));
  }

  /** Whether there is no value. */
  public static boolean isNothing(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  /** The text or number in a field as text, or null. */
  public static @Nullable String textOrNull(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !isNothing(value) ? value.asString() : null;
  }

  /** The text or number in a field as text, or the empty text. */
  public static String text(JsonNode node, String field) {
    String text = textOrNull(node, field);
    return text == null ? "" : text;
  }

  /** The whole number in a field, or the given one when there is none. */
  public static long number(JsonNode node, String field, long otherwise) {
    JsonNode value = node.path(field);
    return value.isIntegralNumber() ? value.longValue() : otherwise;
  }

  /** The whole number in a field, or the given one when there is none. */
  public static int integer(JsonNode node, String field, int otherwise) {
    return (int) number(node, field, otherwise);
  }

  /** Whether the field holds true. */
  public static boolean isTrue(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isBoolean() && value.booleanValue();
  }

  /** The elements of the array in a field; none when it is no array. */
  public static List<JsonNode> items(JsonNode node, String field) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode value = node.path(field);
    if (value.isArray()) {
      value.forEach(items::add);
    }
    return items;
  }

  /** The texts of the array in a field. */
  public static List<String> textItems(JsonNode node, String field) {
    return items(node, field).stream()
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asString)
        .toList();
  }
}
