package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a bot answered in time.
 *
 * @param reason what the user read when it did not, or null
 */
public record Acknowledgement(boolean acknowledged, @Nullable String reason) {

  ObjectNode toJson() {
    ObjectNode json = Json.object().put("acknowledged", acknowledged);
    if (reason != null) {
      json.put("reason", reason);
    }
    return json;
  }
}
