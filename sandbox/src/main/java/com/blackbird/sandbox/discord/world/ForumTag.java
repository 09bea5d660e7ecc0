package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import tools.jackson.databind.node.ObjectNode;

/** A tag of a forum: https://discord.com/developers/docs/resources/channel#forum-tag-object. */
public record ForumTag(String id, String name, boolean moderated) {

  /** As the API shows it. */
  public ObjectNode toJson() {
    return Json.object()
        .put("id", id)
        .put("name", name)
        .put("moderated", moderated)
        .putNull("emoji_id")
        .putNull("emoji_name");
  }
}
