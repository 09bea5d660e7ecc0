package com.blackbird.sandbox.discord.rest;

import com.blackbird.sandbox.discord.form.Cursor;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.rule.Limits;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.ForumTag;
import com.blackbird.sandbox.discord.world.World;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What only forums have: their tags, and whether a post needs one:
 * https://discord.com/developers/docs/resources/channel#modify-channel-json-params-guild-channel.
 */
final class ForumChanges {
  private ForumChanges() {}

  static void check(Cursor fields) {
    Cursor tags = fields.field("available_tags").count(0, Limits.FORUM_TAGS);
    tags.items().forEach(tag -> tag.field("name").required().length(1, Limits.FORUM_TAG_NAME));
  }

  /** A tag that is sent with its id stays the same one; what is not sent is gone. */
  static void apply(Channel forum, JsonNode body, World world) {
    if (forum.type() != Channel.FORUM) {
      return;
    }
    if (body.has("flags")) {
      forum.requireTag((Json.integer(body, "flags", 0) & Channel.REQUIRE_TAG) != 0);
    }
    if (!body.path("available_tags").isArray()) {
      return;
    }
    List<ForumTag> tags = new ArrayList<>();
    for (JsonNode tag : Json.items(body, "available_tags")) {
      String id = Json.has(tag, "id") ? Json.text(tag, "id") : world.newId();
      tags.add(new ForumTag(id, Json.text(tag, "name"), Json.isTrue(tag, "moderated")));
    }
    forum.tags().clear();
    forum.tags().addAll(tags);
  }
}
