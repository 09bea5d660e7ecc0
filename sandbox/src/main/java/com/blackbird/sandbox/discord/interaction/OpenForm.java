package com.blackbird.sandbox.discord.interaction;

import com.blackbird.sandbox.discord.form.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form that a user sees until it is sent or closed.
 *
 * @param shownBy the interaction that was answered with it
 * @param data its custom id, title and components
 */
public record OpenForm(Interaction shownBy, JsonNode data) {

  /** As the API that plays the users shows it. */
  public ObjectNode toJson() {
    ObjectNode json =
        Json.object()
            .put("interaction", shownBy.id())
            .put("channel", shownBy.act().channel().id())
            .put("custom_id", customId())
            .put("title", title());
    json.set("components", data.path("components").deepCopy());
    return json;
  }

  /** What the bot recognises it by. */
  public String customId() {
    return Json.text(data, "custom_id");
  }

  /** What is written above it. */
  public String title() {
    return Json.text(data, "title");
  }
}
