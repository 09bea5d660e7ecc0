package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.FileContent;
import com.blackbird.sandbox.discord.form.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A file of a message: https://discord.com/developers/docs/resources/message#attachment-object. */
public record Attachment(
    String id,
    String filename,
    @Nullable String description,
    String contentType,
    String url,
    FileContent content) {

  /** As the API shows it. */
  public ObjectNode toJson() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("filename", filename)
            .put("size", content.size())
            .put("url", url)
            .put("proxy_url", url)
            .put("content_type", contentType);
    if (description != null) {
      json.put("description", description);
    }
    return json;
  }
}
