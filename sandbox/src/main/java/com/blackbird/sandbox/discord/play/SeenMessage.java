package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.ComponentTree;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.rule.ComponentType;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.User;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as one user saw it at one moment. */
public record SeenMessage(String channelId, JsonNode json) {

  static SeenMessage of(Message message, User viewer) {
    return new SeenMessage(message.channel().id(), shown(message, viewer));
  }

  /** As Discord's API shows it, with what only the client knows. */
  static ObjectNode shown(Message message, User viewer) {
    ObjectNode json = message.toJson(viewer);
    if (message.onlyFor() != null) {
      json.put("ephemeral", true);
    }
    if (message.isLoading()) {
      json.put("loading", true);
    }
    return json;
  }

  /** Its id. */
  public String id() {
    return Json.text(json, "id");
  }

  /** Everything that can be read in it, line by line. */
  public String text() {
    return ShownText.of(json);
  }

  /** The user name of its author. */
  public String author() {
    return Json.text(json.path("author"), "username");
  }

  /** Whether only this user sees it. */
  public boolean isEphemeral() {
    return Json.isTrue(json, "ephemeral");
  }

  /** Whether the bot has yet to answer. */
  public boolean isLoading() {
    return Json.isTrue(json, "loading");
  }

  /** Whether it was edited. */
  public boolean isEdited() {
    return Json.has(json, "edited_timestamp");
  }

  /** The labels of its buttons, in the order of reading. */
  public List<String> buttons() {
    List<String> labels = new ArrayList<>();
    for (JsonNode component : ComponentTree.all(json.path("components"))) {
      if (Json.integer(component, "type", 0) == ComponentType.BUTTON) {
        labels.add(Json.text(component, "label"));
      }
    }
    return labels;
  }

  @Override
  public String toString() {
    return "[" + id() + "] " + author() + (isEphemeral() ? " (only you): " : ": ") + text();
  }
}
