package com.blackbird.sandbox.discord.rule;

import com.blackbird.sandbox.discord.form.Cursor;
import com.blackbird.sandbox.discord.form.Json;

/**
 * Checks embeds: https://discord.com/developers/docs/resources/message#embed-object-embed-limits.
 */
final class EmbedRules {
  private EmbedRules() {}

  static void check(Cursor embeds) {
    embeds.count(0, Limits.EMBEDS);
    int total = 0;
    for (Cursor embed : embeds.items()) {
      checkOne(embed);
      total += sizeOf(embed);
    }
    if (total > Limits.EMBEDS_TOTAL) {
      embeds.wrong(
          "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + Limits.EMBEDS_TOTAL);
    }
  }

  private static void checkOne(Cursor embed) {
    embed.field("title").length(0, Limits.EMBED_TITLE);
    embed.field("description").length(0, Limits.EMBED_DESCRIPTION);
    embed.field("color").range(0, 0xFFFFFF);
    embed.field("footer").field("text").length(0, Limits.EMBED_FOOTER);
    embed.field("author").field("name").length(0, Limits.EMBED_AUTHOR);
    UrlRules.check(embed.field("url"), false);
    UrlRules.check(embed.field("image").field("url"), true);
    UrlRules.check(embed.field("thumbnail").field("url"), true);
    for (Cursor field : embed.field("fields").count(0, Limits.EMBED_FIELDS).items()) {
      field.field("name").required().length(1, Limits.EMBED_FIELD_NAME);
      field.field("value").required().length(1, Limits.EMBED_FIELD_VALUE);
    }
  }

  private static int sizeOf(Cursor embed) {
    int size = length(embed, "title") + length(embed, "description");
    size += length(embed.field("footer"), "text") + length(embed.field("author"), "name");
    for (Cursor field : embed.field("fields").items()) {
      size += length(field, "name") + length(field, "value");
    }
    return size;
  }

  private static int length(Cursor holder, String field) {
    String text = Json.text(holder.node(), field);
    return text.codePointCount(0, text.length());
  }
}
