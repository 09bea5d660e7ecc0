package com.blackbird.sandbox.discord.rest;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.ForumTag;
import com.blackbird.sandbox.discord.world.Permission;
import com.blackbird.sandbox.discord.world.User;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The tags of a forum's post: https://discord.com/developers/docs/topics/threads#forums. */
final class Tags {
  private Tags() {}

  /** The tags that were sent; refused when the forum does not have them, or asks for one. */
  static List<String> of(Channel parent, User user, JsonNode body) {
    List<String> ids = Json.textItems(body, "applied_tags");
    for (String id : ids) {
      ForumTag tag =
          parent.tags().stream()
              .filter(known -> known.id().equals(id))
              .findFirst()
              .orElseThrow(() -> new Refusal(400, 10087, "Unknown Tag"));
      if (tag.moderated() && !Access.may(user, Permission.MANAGE_THREADS, parent)) {
        throw Refusal.missingPermissions();
      }
    }
    if (ids.isEmpty() && parent.requiresTag()) {
      throw new Refusal(400, 40067, "A tag is required to create a forum post in this channel");
    }
    return ids;
  }
}
