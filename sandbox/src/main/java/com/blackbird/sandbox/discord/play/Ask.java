package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.rule.Upload;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was asked of a user: the fields of a body, or the parameters of an address. */
record Ask(JsonNode fields) {

  static Ask read(Context http) {
    if (http.method().name().equals("GET")) {
      ObjectNode fields = Json.object();
      http.queryParamMap().forEach((name, values) -> fields.put(name, values.getFirst()));
      return new Ask(fields);
    }
    JsonNode body = Json.parse(written(http));
    if (!body.isObject()) {
      throw Refusal.invalidJson();
    }
    return new Ask(body);
  }

  /**
   * Read as a stream, since a body with files may be longer than what the server holds in memory.
   */
  private static String written(Context http) {
    try {
      return new String(http.bodyInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** The text of a field that must be there. */
  String text(String name) {
    String text = optional(name);
    if (text.isEmpty()) {
      throw CannotPlay.wrong("The field \"" + name + "\" is missing.");
    }
    return text;
  }

  /** The text of a field, or the empty one. */
  String optional(String name) {
    return Json.text(fields, name);
  }

  boolean isTrue(String name) {
    return Json.isTrue(fields, name);
  }

  /** The number in a field, also when it is written as text. */
  int number(String name, int otherwise) {
    String text = optional(name);
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }

  List<String> texts(String name) {
    return Json.textItems(fields, name);
  }

  Map<String, JsonNode> map(String name) {
    Map<String, JsonNode> map = new LinkedHashMap<>();
    fields.path(name).properties().forEach(field -> map.put(field.getKey(), field.getValue()));
    return map;
  }

  /** Files: `{"name","type","base64"}` each. */
  List<Upload> files() {
    List<Upload> files = new ArrayList<>();
    for (JsonNode file : Json.items(fields, "files")) {
      files.add(ChosenFile.read(file, "" + files.size()));
    }
    return files;
  }
}
