package com.blackbird.sandbox.slack.blocks;

import com.blackbird.sandbox.slack.world.Json;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Everything that a person can read in a message or view, as one text. */
public final class FlatText {
  private static final Set<String> READABLE =
      Set.of(
          "text", "fallback", "title", "pretext", "footer", "value", "alt_text", "name", "label");

  private static final Set<String> PARAGRAPHS =
      Set.of("rich_text_section", "rich_text_quote", "rich_text_preformatted");

  private FlatText() {}

  /** The text of a message or view, its blocks, attachments and files, one piece a line. */
  public static String of(JsonNode messageOrView) {
    Set<String> pieces = new LinkedHashSet<>();
    add(messageOrView.path("title"), "title", pieces);
    // What a person wrote stands in the blocks once more, as it is read.
    if (!(messageOrView.has("client_msg_id") && messageOrView.has("blocks"))) {
      add(messageOrView.path("text"), "text", pieces);
    }
    for (String part : new String[] {"blocks", "attachments", "files"}) {
      add(messageOrView.path(part), part, pieces);
    }
    return String.join("\n", pieces);
  }

  private static void add(JsonNode node, String field, Set<String> pieces) {
    if (node.isString() && READABLE.contains(field) && !node.asString("").isEmpty()) {
      pieces.add(node.asString(""));
    } else if (PARAGRAPHS.contains(Json.text(node, "type"))) {
      pieces.add(line(node));
    } else if (node.isObject()) {
      // The value of a button or an option is for the app; that of an attachment's field is shown.
      boolean silent = node.has("action_id") || node.has("text");
      node.properties().stream()
          .filter(entry -> !(silent && entry.getKey().equals("value")))
          .forEach(entry -> add(entry.getValue(), entry.getKey(), pieces));
    } else if (node.isArray()) {
      node.forEach(item -> add(item, field, pieces));
    }
  }

  /** Pieces of rich text stand in one line. */
  private static String line(JsonNode section) {
    StringBuilder line = new StringBuilder();
    section.path("elements").forEach(part -> line.append(piece(part)));
    return line.toString();
  }

  private static String piece(JsonNode part) {
    String text = Json.text(part, "text");
    return switch (Json.text(part, "type")) {
      case "link" -> text.isEmpty() ? Json.text(part, "url") : text;
      case "user" -> "<@" + Json.text(part, "user_id") + ">";
      case "usergroup" -> "<!subteam^" + Json.text(part, "usergroup_id") + ">";
      case "channel" -> "<#" + Json.text(part, "channel_id") + ">";
      case "broadcast" -> "<!" + Json.text(part, "range") + ">";
      case "emoji" -> ":" + Json.text(part, "name") + ":";
      default -> text;
    };
  }
}
