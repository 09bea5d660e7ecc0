package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a channel allows or denies to a role or a member:
 * https://discord.com/developers/docs/resources/channel#overwrite-object.
 */
public record Overwrite(String id, boolean isMember, long allow, long deny) {

  /** As the API shows it. */
  public ObjectNode toJson() {
    return Json.object()
        .put("id", id)
        .put("type", isMember ? 1 : 0)
        .put("allow", Long.toString(allow))
        .put("deny", Long.toString(deny));
  }
}
