package com.blackbird.sandbox.discord.world;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a message says; an edit replaces it as a whole. */
public record Body(
    String content,
    ArrayNode embeds,
    ArrayNode components,
    List<Attachment> attachments,
    int flags,
    Mentions mentions) {

  /** Copies the list. */
  public Body {
    attachments = List.copyOf(attachments);
  }

  /** The same with other flags. */
  public Body withFlags(int newFlags) {
    return new Body(content, embeds, components, attachments, newFlags, mentions);
  }

  void describe(ObjectNode json) {
    json.put("content", content).put("flags", flags).put("mention_everyone", mentions.everyone());
    json.set("embeds", embeds.deepCopy());
    json.set("components", components.deepCopy());
    ArrayNode files = json.putArray("attachments");
    attachments.forEach(file -> files.add(file.toJson()));
    ArrayNode users = json.putArray("mentions");
    mentions.users().forEach(user -> users.add(user.toJson()));
    ArrayNode roles = json.putArray("mention_roles");
    mentions.roles().forEach(roles::add);
  }
}
