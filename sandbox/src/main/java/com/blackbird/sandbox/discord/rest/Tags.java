package com.blackbird.sandbox.discord.rest;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.world.ThreadChannel;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Puts tags on a forum's post: https://discord.com/developers/docs/topics/threads#forums. */
final class Tags {
  private Tags() {}

  static void apply(ThreadChannel post, JsonNode body) {
    List<String> ids = Json.textItems(body, "applied_tags");
    for (String id : ids) {
      if (post.parent().tags().stream().noneMatch(tag -> tag.id().equals(id))) {
        throw new Refusal(400, 10087, "Unknown Tag");
      }
    }
    post.appliedTags().clear();
    post.appliedTags().addAll(ids);
  }
}
