package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.ComponentTree;
import com.blackbird.sandbox.discord.form.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** All the text that a message shows: content, embeds, components and the names of files. */
final class ShownText {
  private ShownText() {}

  static String of(JsonNode message) {
    List<String> parts = new ArrayList<>();
    parts.add(Json.text(message, "content"));
    for (JsonNode embed : Json.items(message, "embeds")) {
      addEmbed(parts, embed);
    }
    JsonNode components = message.path("components");
    parts.addAll(ComponentTree.texts(components));
    for (JsonNode component : ComponentTree.all(components)) {
      for (JsonNode option : Json.items(component, "options")) {
        parts.add(Json.text(option, "label"));
        parts.add(Json.text(option, "description"));
      }
      for (JsonNode item : Json.items(component, "items")) {
        parts.add(Json.text(item, "description"));
      }
    }
    for (JsonNode file : Json.items(message, "attachments")) {
      parts.add(Json.text(file, "filename"));
    }
    parts.removeIf(String::isEmpty);
    return String.join("\n", parts);
  }

  private static void addEmbed(List<String> parts, JsonNode embed) {
    parts.add(Json.text(embed.path("author"), "name"));
    parts.add(Json.text(embed, "title"));
    parts.add(Json.text(embed, "description"));
    for (JsonNode field : Json.items(embed, "fields")) {
      parts.add(Json.text(field, "name"));
      parts.add(Json.text(field, "value"));
    }
    parts.add(Json.text(embed.path("footer"), "text"));
  }
}
